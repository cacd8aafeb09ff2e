package jp.madoguchi.demo.stripe;

import com.stripe.net.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.process.BackgroundWork;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Delivers webhooks by HTTP, signed anew for each attempt, and tries again with growing pauses as Stripe does. When an
 * attempt is due is the product's time; the signature carries the wall clock's, which is what a receiver checks.
 */
@Component
@Profile("demo")
class WebhookDelivery implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDelivery.class);
    private static final Clock WALL_CLOCK = Clock.systemUTC();
    private static final Duration TIMEOUT = Duration.ofSeconds(15);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(6);
    private static final int ATTEMPTS = 20;
    private static final int BATCH = 50;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Faults faults;
    private final SandboxObjects objects;
    private final SandboxAddress address;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    WebhookDelivery(JdbcClient jdbc, Clock clock, Faults faults, SandboxObjects objects, SandboxAddress address) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.faults = faults;
        this.objects = objects;
        this.address = address;
    }

    @Override
    public int runDue() {
        var due = address.known() ? due() : List.<Delivery>of();
        due.forEach(this::attempt);
        return due.size();
    }

    @Override
    public Optional<Instant> nextTry(Instant after) {
        return jdbc.sql("""
                        select next_attempt_at from stripe_delivery where next_attempt_at > ?
                         order by next_attempt_at limit 1""")
                .param(after.atOffset(ZoneOffset.UTC))
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    private List<Delivery> due() {
        return jdbc.sql("""
                        select id, event_id, attempts from stripe_delivery where next_attempt_at <= ?
                         order by case when newest_first then -id else id end limit ?""")
                .params(OffsetDateTime.now(clock), BATCH)
                .query(Delivery.class)
                .list();
    }

    private void attempt(Delivery delivery) {
        int status = send(delivery.eventId());
        if (status >= 200 && status < 300) {
            keep(delivery, status, null);
            return;
        }
        LOG.info("Webhook {} was answered with {}", delivery.eventId(), status);
        int attempts = delivery.attempts() + 1;
        keep(
                delivery,
                status,
                attempts >= ATTEMPTS ? null : OffsetDateTime.now(clock).plus(pauseAfter(attempts)));
    }

    private static Duration pauseAfter(int attempts) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private void keep(Delivery delivery, int status, @Nullable OffsetDateTime next) {
        jdbc.sql("update stripe_delivery set attempts = ?, last_status = ?, next_attempt_at = ? where id = ?")
                .params(delivery.attempts() + 1, status, next, delivery.id())
                .update();
    }

    /** @return the receiver's status, 0 when there was no answer */
    private int send(String eventId) {
        var body = objects.get("event", eventId).toString();
        boolean forged = faults.current().webhook().equals("forged");
        var request = HttpRequest.newBuilder(URI.create(address.url() + "/api/webhooks/stripe"))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Stripe-Signature", signature(body, forged ? "whsec_forged" : SandboxAccount.WEBHOOK_SECRET))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String signature(String body, String secret) {
        try {
            return Webhook.Signature.generateSignatureHeader(
                    body, secret, WALL_CLOCK.instant().getEpochSecond());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Delivery(long id, String eventId, int attempts) {}
}
