package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Payouts: what was charged, given back and contested since the last one arrives at the bank, less the provider's fee. */
@Component
@Profile("demo")
class SandboxPayouts {

    static final String PAYOUT = "payout";
    static final String TRANSACTION = "balance_transaction";
    private static final Duration TO_THE_BANK = Duration.ofDays(4);
    /** 3.6 %, as the provider charges in Japan. */
    private static final double FEE = 0.036;

    private final SandboxObjects objects;
    private final SandboxEvents events;
    private final Clock clock;

    SandboxPayouts(SandboxObjects objects, SandboxEvents events, Clock clock) {
        this.objects = objects;
        this.events = events;
        this.clock = clock;
    }

    /** @param empty a payout of which nobody can say what it holds: what a city must notice */
    @Transactional
    public ObjectNode pay(boolean empty) {
        var payout = objects.fresh("po", PAYOUT);
        var holds = empty ? List.<ObjectNode>of() : objects.notPaidOut();
        long amount = holds.stream()
                .map(source -> transaction(payout, source))
                .mapToLong(line -> line.path("net").asLong())
                .sum();
        payout.put("amount", empty ? 1_000 : amount).put("currency", "jpy").put("status", "paid");
        payout.put("reconciliation_status", "completed");
        payout.put("arrival_date", clock.instant().plus(TO_THE_BANK).getEpochSecond());
        objects.add(payout);
        events.tell("payout.paid", payout);
        return payout;
    }

    private ObjectNode transaction(ObjectNode payout, ObjectNode source) {
        var kind = source.path("object").asText();
        boolean charge = kind.equals(SandboxCharges.CHARGE);
        long amount = source.path("amount").asLong() * (charge ? 1 : -1);
        long fee = charge ? Math.round(amount * FEE) : 0;
        var line = objects.fresh("txn", TRANSACTION);
        line.put("amount", amount).put("fee", fee).put("net", amount - fee).put("currency", "jpy");
        line.put("type", kind.equals(SandboxDisputes.DISPUTE) ? "adjustment" : kind)
                .put("source", source.path("id").asText())
                .put("payout", payout.path("id").asText());
        objects.keep(source.put("balance_transaction", line.path("id").asText()));
        return objects.add(line);
    }
}
