package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PaymentStateTests {

    private static final int ASKED = 410;
    private static final Instant START = Instant.parse("2026-06-09T01:00:00Z");

    @Test
    void isRequestedWithoutFacts() {
        assertThat(PaymentState.of(List.of(), ASKED)).isEqualTo(PaymentState.REQUESTED);
    }

    @Test
    void aFailedAttemptMayBePaidLater() {
        assertThat(state(at(1, FactKind.FAILED), charged(2, "pi", ASKED))).isEqualTo(PaymentState.PAID);
    }

    @Test
    void moneyWinsOverAFailureThatArrivesLater() {
        assertThat(state(charged(1, "pi", ASKED), at(2, FactKind.FAILED))).isEqualTo(PaymentState.PAID);
    }

    @Test
    void theLatestAttemptTellsWhereItStands() {
        assertThat(state(at(3, FactKind.ACTION_REQUIRED), at(1, FactKind.FAILED), at(2, FactKind.CARD_REGISTERED)))
                .isEqualTo(PaymentState.ACTION_REQUIRED);
    }

    @Test
    void aClickAloneChangesNothing() {
        assertThat(state(at(1, FactKind.CARD_REGISTERED), at(2, FactKind.CLICKED)))
                .isEqualTo(PaymentState.CARD_REGISTERED);
    }

    @Test
    void refusesToGuessWhenMoneyCameAfterCancellation() {
        assertThat(state(at(1, FactKind.CANCELED), charged(2, "pi", ASKED))).isEqualTo(PaymentState.UNKNOWN);
    }

    @ParameterizedTest
    @MethodSource("wrongMoney")
    void wrongMoneyIsNeverPaid(List<PaymentFact> facts) {
        assertThat(PaymentState.of(facts, ASKED)).isEqualTo(PaymentState.UNKNOWN);
    }

    static Stream<List<PaymentFact>> wrongMoney() {
        return Stream.of(
                List.of(charged(1, "pi", ASKED - 1)),
                List.of(charged(1, "pi", ASKED + 1)),
                List.of(PaymentFact.money(FactSource.WEBHOOK, FactKind.SUCCEEDED, "pi", ASKED, "usd", START)),
                List.of(charged(1, "pi", ASKED), charged(2, "other", ASKED)),
                List.of(charged(1, "pi", ASKED), at(2, FactKind.DISPUTED)),
                List.of(refund(1, "re", ASKED)));
    }

    @Test
    void isRefundedOnlyWhenAllTheMoneyWentBack() {
        assertThat(state(charged(1, "pi", ASKED), refund(2, "re1", 400))).isEqualTo(PaymentState.PAID);
        assertThat(state(charged(1, "pi", ASKED), refund(2, "re1", 400), refund(3, "re2", 10)))
                .isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void theSameRefundReportedTwiceCountsOnce() {
        assertThat(state(charged(1, "pi", ASKED), refund(2, "re1", 205), refund(3, "re1", 205)))
                .isEqualTo(PaymentState.PAID);
    }

    @Test
    void aRefundThatFailedLeavesTheMoneyHere() {
        var failed = PaymentFact.money(
                FactSource.WEBHOOK, FactKind.REFUND_FAILED, "re1", ASKED, "jpy", START.plusSeconds(3));

        assertThat(state(charged(1, "pi", ASKED), refund(2, "re1", ASKED), failed))
                .isEqualTo(PaymentState.PAID);
    }

    @Test
    void orderAndRepetitionOfFactsNeverMatter() {
        var random = new Random(4);
        for (int round = 0; round < 2_000; round++) {
            var facts = someFacts(random);
            var shuffled = new ArrayList<>(facts);
            facts.stream().filter(fact -> random.nextBoolean()).forEach(shuffled::add);
            Collections.shuffle(shuffled, random);

            assertThat(PaymentState.of(shuffled, ASKED)).isEqualTo(PaymentState.of(facts, ASKED));
        }
    }

    private static List<PaymentFact> someFacts(Random random) {
        return Stream.generate(() -> someFact(random)).limit(random.nextInt(7)).toList();
    }

    private static PaymentFact someFact(Random random) {
        var kinds = FactKind.values();
        var kind = kinds[random.nextInt(kinds.length)];
        int second = random.nextInt(3);
        return switch (kind) {
            case SUCCEEDED -> charged(second, "pi" + random.nextInt(2), ASKED + random.nextInt(2));
            case REFUNDED -> refund(second, "re" + random.nextInt(2), random.nextBoolean() ? ASKED : 100);
            default -> at(second, kind);
        };
    }

    private static PaymentState state(PaymentFact... facts) {
        return PaymentState.of(Arrays.asList(facts), ASKED);
    }

    private static PaymentFact at(int second, FactKind kind) {
        return PaymentFact.of(FactSource.WEBHOOK, kind, "pi", START.plusSeconds(second));
    }

    private static PaymentFact charged(int second, String object, int amount) {
        return PaymentFact.money(
                FactSource.WEBHOOK, FactKind.SUCCEEDED, object, amount, "jpy", START.plusSeconds(second));
    }

    private static PaymentFact refund(int second, String object, int amount) {
        return PaymentFact.money(
                FactSource.REFUND, FactKind.REFUNDED, object, amount, "jpy", START.plusSeconds(second));
    }
}
