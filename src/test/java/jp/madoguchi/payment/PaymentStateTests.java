package jp.madoguchi.payment;

import static jp.madoguchi.payment.Facts.accepted;
import static jp.madoguchi.payment.Facts.at;
import static jp.madoguchi.payment.Facts.charged;
import static jp.madoguchi.payment.Facts.contested;
import static jp.madoguchi.payment.Facts.lost;
import static jp.madoguchi.payment.Facts.money;
import static jp.madoguchi.payment.Facts.refund;
import static jp.madoguchi.payment.Facts.refundFailed;
import static jp.madoguchi.payment.Facts.won;
import static org.assertj.core.api.Assertions.assertThat;

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

    private static final int ASKED = Facts.ASKED;

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
                List.of(money(1, FactKind.SUCCEEDED, "pi", ASKED, "usd")),
                List.of(charged(1, "pi", ASKED), charged(2, "other", ASKED)),
                List.of(charged(1, "pi", 0)),
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
        var failed = refundFailed(3, "re1", ASKED);

        assertThat(state(charged(1, "pi", ASKED), refund(2, "re1", ASKED), failed))
                .isEqualTo(PaymentState.PAID);
    }

    @Test
    void isPaidAgainOnceTheExcessWentBack() {
        assertThat(state(charged(1, "pi", ASKED), charged(2, "other", ASKED), refund(3, "re1", ASKED)))
                .isEqualTo(PaymentState.PAID);
        assertThat(state(charged(1, "pi", ASKED + 90), refund(3, "re1", 90))).isEqualTo(PaymentState.PAID);
        assertThat(state(
                        charged(1, "pi", ASKED),
                        charged(2, "other", ASKED),
                        refund(3, "re1", ASKED),
                        refundFailed(4, "re1", ASKED)))
                .isEqualTo(PaymentState.UNKNOWN);
    }

    @Test
    void moneyOfAnotherCurrencyCanGoBack() {
        var dollars = money(1, FactKind.SUCCEEDED, "pi", ASKED, "usd");

        assertThat(state(dollars, money(2, FactKind.REFUNDED, "re1", ASKED, "usd")))
                .isEqualTo(PaymentState.REFUNDED);
    }

    @Test
    void isContestedUntilTheIssuerDecides() {
        var paid = charged(1, "pi", ASKED);
        var contested = contested(2, "du1");

        assertThat(state(paid, contested)).isEqualTo(PaymentState.DISPUTED);
        assertThat(state(paid, contested, won(3, "du1"))).isEqualTo(PaymentState.PAID);
        assertThat(state(paid, contested, lost(3, "du1"))).isEqualTo(PaymentState.CHARGED_BACK);
        assertThat(state(paid, contested, refund(3, "re1", ASKED))).isEqualTo(PaymentState.REFUNDED);
        assertThat(state(contested)).isEqualTo(PaymentState.UNKNOWN);
    }

    @Test
    void aDisputeThatWasWonDoesNotEndTheNext() {
        var wonOnce = List.of(charged(1, "pi", ASKED), contested(2, "du1"), won(3, "du1"));

        assertThat(PaymentState.of(wonOnce, ASKED)).isEqualTo(PaymentState.PAID);
        assertThat(state(wonOnce.get(0), wonOnce.get(1), wonOnce.get(2), contested(4, "du2")))
                .isEqualTo(PaymentState.DISPUTED);
    }

    @Test
    void aPersonAcceptsTheMoneyThatIsThereAndNoOther() {
        var low = charged(1, "pi", ASKED - 1);

        assertThat(state(low, accepted(2, ASKED - 1))).isEqualTo(PaymentState.PAID);
        assertThat(state(low, accepted(2, ASKED - 1), charged(3, "other", ASKED)))
                .isEqualTo(PaymentState.UNKNOWN);
        assertThat(state(at(1, FactKind.CANCELED), charged(2, "pi", ASKED), accepted(3, ASKED)))
                .isEqualTo(PaymentState.PAID);
        assertThat(state(charged(1, "pi", ASKED), accepted(2, ASKED), contested(3, "du1")))
                .isEqualTo(PaymentState.DISPUTED);
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
        var world = Facts.world();
        return Stream.generate(() -> world.get(random.nextInt(world.size())))
                .limit(random.nextInt(9))
                .toList();
    }

    private static PaymentState state(PaymentFact... facts) {
        return PaymentState.of(Arrays.asList(facts), ASKED);
    }
}
