package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.Stripe;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import jp.madoguchi.payment.StripeAccount;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes events down and orders their delivery, with the faults of the moment. */
@Component
@Profile("demo")
class SandboxEvents {

    private static final Duration DELAY = Duration.ofMinutes(2);
    private static final Duration GATHER = Duration.ofSeconds(3);

    private final SandboxObjects objects;
    private final Faults faults;
    private final JdbcClient jdbc;
    private final Clock clock;

    SandboxEvents(SandboxObjects objects, Faults faults, JdbcClient jdbc, Clock clock) {
        this.objects = objects;
        this.faults = faults;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Something happened to an object, which the event shows as it is now. Delivered is what was subscribed to. */
    void tell(String type, ObjectNode object) {
        var event = objects.fresh("evt", "event");
        event.put("api_version", Stripe.API_VERSION).put("pending_webhooks", 1).put("type", type);
        event.putObject("request").putNull("id").putNull("idempotency_key");
        event.putObject("data").set("object", TestCard.hidden(object));
        objects.add(event);
        if (StripeAccount.EVENT_TYPES.contains(type)) {
            order(event.path("id").asText(), faults.current().webhook());
        }
    }

    private void order(String event, String fault) {
        var now = OffsetDateTime.now(clock);
        switch (fault) {
            case "lost" -> {
                // Stripe remembers the event, but nobody is told
            }
            case "duplicated" -> {
                deliver(event, now, false);
                deliver(event, now, false);
            }
            case "delayed" -> deliver(event, now.plus(DELAY), false);
            case "reordered" -> gather(event, now);
            default -> deliver(event, now, false);
        }
    }

    /** Goes out together with what waits already, the newest first. */
    private void gather(String event, OffsetDateTime now) {
        var at = now.plus(GATHER);
        jdbc.sql("update stripe_delivery set next_attempt_at = ? where newest_first and next_attempt_at > ?")
                .params(at, now)
                .update();
        deliver(event, at, true);
    }

    private void deliver(String event, OffsetDateTime at, boolean newestFirst) {
        jdbc.sql("insert into stripe_delivery (event_id, next_attempt_at, newest_first) values (?, ?, ?)")
                .params(event, at, newestFirst)
                .update();
    }
}
