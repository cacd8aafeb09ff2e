package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Facts for tests: one of every kind that matters, about a request of {@value #ASKED} yen. */
final class Facts {

    static final int ASKED = 410;
    private static final Instant START = Instant.parse("2026-06-09T01:00:00Z");

    private Facts() {}

    static PaymentFact at(int second, FactKind kind) {
        return PaymentFact.of(FactSource.WEBHOOK, kind, "pi", START.plusSeconds(second));
    }

    static PaymentFact charged(int second, String object, int amount) {
        return money(second, FactKind.SUCCEEDED, object, amount, "jpy");
    }

    static PaymentFact refund(int second, String object, int amount) {
        return money(second, FactKind.REFUNDED, object, amount, "jpy");
    }

    static PaymentFact refundFailed(int second, String object, int amount) {
        return money(second, FactKind.REFUND_FAILED, object, amount, "jpy");
    }

    static PaymentFact contested(int second, String object) {
        return money(second, FactKind.DISPUTED, object, ASKED, "jpy");
    }

    static PaymentFact won(int second, String object) {
        return money(second, FactKind.DISPUTE_WON, object, ASKED, "jpy");
    }

    static PaymentFact lost(int second, String object) {
        return money(second, FactKind.DISPUTE_LOST, object, ASKED, "jpy");
    }

    static PaymentFact accepted(int second, int amount) {
        return money(second, FactKind.ACCEPTED, "", amount, "jpy");
    }

    static PaymentFact money(int second, FactKind kind, String object, int amount, String currency) {
        return PaymentFact.money(FactSource.WEBHOOK, kind, object, amount, currency, START.plusSeconds(second));
    }

    /** A small world in which everything can happen: from its sets all states and all edges are reached. */
    static List<PaymentFact> world() {
        var steps = Stream.of(
                        FactKind.CARD_REFUSED,
                        FactKind.CARD_REGISTERED,
                        FactKind.CLICKED,
                        FactKind.ACTION_REQUIRED,
                        FactKind.PROCESSING,
                        FactKind.FAILED,
                        FactKind.CANCELED)
                .flatMap(kind -> Stream.of(at(1, kind), at(2, kind)));
        var money = Stream.of(
                charged(1, "pi", ASKED),
                charged(1, "pi", ASKED - 1),
                charged(2, "other", ASKED),
                money(1, FactKind.SUCCEEDED, "pi", ASKED, "usd"),
                refund(3, "re1", ASKED),
                refund(3, "re2", 100),
                refundFailed(4, "re1", ASKED),
                refundFailed(4, "re2", 100),
                contested(3, "du1"),
                won(4, "du1"),
                lost(4, "du1"),
                contested(5, "du2"),
                at(1, FactKind.METADATA_DIFFERS),
                accepted(5, ASKED),
                accepted(5, ASKED - 1),
                accepted(5, 2 * ASKED));
        return Stream.concat(steps, money).toList();
    }
}
