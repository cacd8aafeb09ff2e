package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a call once: for a day the same key gets the same answer again, an error, too, and refuses other parameters.
 * While the first call runs, a second one with its key is turned away. The call, its events and the answer kept under
 * the key are one transaction; what was refused before it began is not kept, as at Stripe.
 */
@Component
@Profile("demo")
class IdempotentCalls {

    private static final Duration KEPT = Duration.ofHours(24);

    private final SandboxServer server;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;
    private final Clock clock;

    IdempotentCalls(
            SandboxServer server, JdbcClient jdbc, ObjectMapper json, TransactionTemplate transaction, Clock clock) {
        this.server = server;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
        this.clock = clock;
    }

    SandboxAnswer answer(SandboxCall call) {
        try {
            return once(call, server::answer);
        } catch (SandboxRefusal refusal) {
            return refusal.begun() ? failed(call, refusal) : refusal.answer();
        }
    }

    /** The call fails after it had begun: this answer is kept, too. */
    SandboxAnswer failed(SandboxCall call, SandboxRefusal refusal) {
        try {
            return once(call, begun -> refusal.answer());
        } catch (SandboxRefusal sooner) {
            return sooner.answer();
        }
    }

    private SandboxAnswer once(SandboxCall call, Function<SandboxCall, SandboxAnswer> work) {
        return Objects.requireNonNull(transaction.execute(status -> keyed(call, work)));
    }

    private SandboxAnswer keyed(SandboxCall call, Function<SandboxCall, SandboxAnswer> work) {
        var key = call.idempotencyKey();
        if (key == null || !call.method().equals("POST")) {
            return work.apply(call);
        }
        var now = OffsetDateTime.now(clock);
        jdbc.sql("delete from stripe_idempotency where key = ? and began_at < ?")
                .params(key, now.minus(KEPT))
                .update();
        var before = kept(key);
        if (before.isPresent()) {
            return again(key, before.get(), call.fingerprint());
        }
        if (!taken(key)) {
            throw SandboxRefusal.keyInUse();
        }
        // the first call may have ended between the two questions
        var meanwhile = kept(key);
        if (meanwhile.isPresent()) {
            return again(key, meanwhile.get(), call.fingerprint());
        }
        var answer = work.apply(call);
        jdbc.sql("insert into stripe_idempotency (key, fingerprint, status, body, began_at) values (?, ?, ?, ?, ?)")
                .params(key, call.fingerprint(), answer.status(), answer.body().toString(), now)
                .update();
        return answer;
    }

    /** Until the transaction ends the key is ours. */
    private boolean taken(String key) {
        return jdbc.sql("select pg_try_advisory_xact_lock('stripe_idempotency'::regclass::oid::integer, hashtext(?))")
                .param(key)
                .query(Boolean.class)
                .single();
    }

    private Optional<Kept> kept(String key) {
        return jdbc.sql("select fingerprint, status, body from stripe_idempotency where key = ?")
                .param(key)
                .query(Kept.class)
                .optional();
    }

    private SandboxAnswer again(String key, Kept kept, String fingerprint) {
        if (!kept.fingerprint().equals(fingerprint)) {
            throw SandboxRefusal.keyReused();
        }
        jdbc.sql("update stripe_idempotency set replayed = replayed + 1 where key = ?")
                .param(key)
                .update();
        try {
            return new SandboxAnswer(kept.status(), json.readTree(kept.body()));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kept(String fingerprint, int status, String body) {}
}
