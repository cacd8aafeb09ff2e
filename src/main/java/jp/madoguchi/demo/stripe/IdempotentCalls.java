package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Answers a call once: the same key gets the same answer again, and refuses other parameters. The call, its events and
 * the answer kept under the key are one transaction; what was refused before it began is not kept, as at Stripe.
 */
@Component
@Profile("demo")
class IdempotentCalls {

    private final SandboxServer server;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final TransactionTemplate transaction;

    IdempotentCalls(SandboxServer server, JdbcClient jdbc, ObjectMapper json, TransactionTemplate transaction) {
        this.server = server;
        this.jdbc = jdbc;
        this.json = json;
        this.transaction = transaction;
    }

    SandboxAnswer answer(SandboxCall call) {
        try {
            return Objects.requireNonNull(transaction.execute(status -> once(call)));
        } catch (SandboxRefusal refusal) {
            return refusal.answer();
        }
    }

    private SandboxAnswer once(SandboxCall call) {
        var key = call.idempotencyKey();
        if (key == null || !call.method().equals("POST")) {
            return server.answer(call);
        }
        // a second call with the key waits here until the first has committed
        int taken = jdbc.sql("insert into stripe_idempotency (key, fingerprint) values (?, ?) on conflict do nothing")
                .params(key, call.fingerprint())
                .update();
        if (taken == 0) {
            return again(key, call.fingerprint());
        }
        var answer = server.answer(call);
        jdbc.sql("update stripe_idempotency set status = ?, body = ? where key = ?")
                .params(answer.status(), answer.body().toString(), key)
                .update();
        return answer;
    }

    private SandboxAnswer again(String key, String fingerprint) {
        var kept = jdbc.sql("select fingerprint, status, body from stripe_idempotency where key = ?")
                .param(key)
                .query(Kept.class)
                .optional();
        return kept.filter(same -> same.fingerprint().equals(fingerprint))
                .flatMap(this::parsed)
                .orElseThrow(SandboxRefusal::keyReused);
    }

    private Optional<SandboxAnswer> parsed(Kept kept) {
        if (kept.body() == null || kept.status() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new SandboxAnswer(kept.status(), json.readTree(kept.body())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Kept(
            String fingerprint,
            @Nullable Integer status,
            @Nullable String body) {}
}
