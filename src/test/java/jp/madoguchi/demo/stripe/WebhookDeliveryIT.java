package jp.madoguchi.demo.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.env.MockEnvironment;

/** The stand-in brings its events to a receiver who says no for a long time. */
@ProductTest
class WebhookDeliveryIT {

    private static final Clock WALL_CLOCK = Clock.systemUTC();
    private static final int GIVEN_UP_AFTER = 20;

    private record Received(String body, String signature) {

        /** The second in which it was signed. */
        String signedAt() {
            return signature.substring(0, signature.indexOf(','));
        }
    }

    private final List<Received> received = new CopyOnWriteArrayList<>();
    private int answer = 500;
    private HttpServer receiver;
    private String event;
    private OffsetDateTime now;

    @Autowired
    private SandboxObjects objects;

    @Autowired
    private Faults faults;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Rehearsal rehearsal;

    @BeforeEach
    void anEventAndItsReceiver() throws IOException {
        // what other tests left to be delivered
        rehearsal.settle();
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/api/webhooks/stripe", exchange -> {
            received.add(new Received(
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    exchange.getRequestHeaders().getFirst("Stripe-Signature")));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        receiver.start();
        event = objects.add(objects.fresh("evt", "event").put("type", "payment_intent.succeeded"))
                .path("id")
                .asText();
        now = OffsetDateTime.now(clock);
        jdbc.sql("insert into stripe_delivery (event_id, next_attempt_at) values (?, ?)")
                .params(event, now)
                .update();
    }

    @AfterEach
    void nothingIsLeftOfIt() {
        receiver.stop(0);
        jdbc.sql("delete from stripe_delivery where event_id = ?").param(event).update();
        jdbc.sql("delete from stripe_object where id = ?").param(event).update();
    }

    @Test
    void everyAttemptBringsTheSameEventSignedAnew() throws Exception {
        attempt();
        waitForTheNextSecond();
        now = nextAttempt();
        attempt();

        assertThat(received)
                .hasSize(2)
                .extracting(Received::body)
                .containsOnly(received.get(0).body());
        assertThat(received).extracting(Received::signedAt).doesNotHaveDuplicates();
        for (var one : received) {
            Webhook.Signature.verifyHeader(one.body(), one.signature(), SandboxAccount.WEBHOOK_SECRET, 300);
        }
    }

    @Test
    void thePausesGrowUntilItGivesUp() {
        var pauses = new ArrayList<Duration>();
        for (int i = 1; i < GIVEN_UP_AFTER; i++) {
            attempt();
            pauses.add(Duration.between(now, nextAttempt()));
            now = nextAttempt();
        }
        attempt();

        assertThat(pauses.subList(0, 4))
                .containsExactly(
                        Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(40), Duration.ofSeconds(80));
        assertThat(pauses).isSorted().endsWith(Duration.ofHours(6));
        assertThat(nextAttempt()).isNull();
        assertThat(received).hasSize(GIVEN_UP_AFTER);
    }

    @Test
    void nothingIsBroughtBeforeItsTimeNorAfterItWasTaken() {
        attempt();
        attempt();
        assertThat(received).hasSize(1);

        answer = 200;
        now = nextAttempt();
        attempt();

        assertThat(received).hasSize(2);
        assertThat(nextAttempt()).isNull();
    }

    @Test
    void aForgedOneBearsNoSignatureOfOurs() {
        var before = faults.current();
        faults.set(new Faults.Setting("forged", before.api()));
        try {
            attempt();
        } finally {
            faults.set(before);
        }

        assertThat(received).singleElement().satisfies(one -> assertThatThrownBy(() ->
                        Webhook.Signature.verifyHeader(one.body(), one.signature(), SandboxAccount.WEBHOOK_SECRET, 300))
                .isInstanceOf(SignatureVerificationException.class));
    }

    private void attempt() {
        var environment = new MockEnvironment()
                .withProperty(
                        "local.server.port",
                        String.valueOf(receiver.getAddress().getPort()));
        var moment = Clock.fixed(now.toInstant(), clock.getZone());
        new WebhookDelivery(jdbc, moment, faults, objects, new SandboxAddress(environment)).runDue();
    }

    private OffsetDateTime nextAttempt() {
        return jdbc.sql("select next_attempt_at from stripe_delivery where event_id = ?")
                .param(event)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .get(0);
    }

    private void waitForTheNextSecond() {
        var signed = received.get(0).signedAt();
        while (("t=" + WALL_CLOCK.instant().getEpochSecond()).equals(signed)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}
