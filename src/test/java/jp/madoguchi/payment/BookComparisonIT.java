package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DECLINED;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each difference between the books by its own name, once, and nothing about books that agree. */
@ProductTest
@AllWellAgain
class BookComparisonIT {

    @Autowired
    private BookComparison comparison;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private ProviderWord word;

    @Autowired
    private Rehearsal rehearsal;

    private Instant start;

    /** What other tests left behind was found before. */
    @BeforeEach
    void everythingBeforeIsKnown() {
        rehearsal.pass(Duration.ofMinutes(1));
        start = rehearsal.now().toInstant().truncatedTo(ChronoUnit.SECONDS);
        comparison.compare(start);
    }

    @Test
    void booksThatAgreeSayNothing() {
        var reference = till.paid(VISA);
        var declined = till.awaitingPayment();
        till.registered(declined, DECLINED);
        till.resident(declined).post("", Map.of()).expect(402);
        till.registered(declined, VISA);
        till.pay(declined);

        assertThat(comparison.compare(start)).isZero();

        assertThat(kinds(reference)).isEmpty();
        assertThat(kinds(declined)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "amount, 500, AMOUNT_DIFFERS",
        "currency, '\"usd\"', AMOUNT_DIFFERS",
        "amount_refunded, 90, REFUND_DIFFERS",
        "disputed, true, DISPUTE_DIFFERS"
    })
    void aDifferenceIsCountedAndCalledOutOnce(String field, String value, String kind) {
        var reference = till.paid(VISA);
        console.changes(intent(reference), field, value);

        assertThat(comparison.compare(start)).isEqualTo(1);
        assertThat(comparison.compare(start)).isZero();

        assertThat(kinds(reference)).containsExactly(kind);
    }

    @Test
    void twoDifferencesAreTwo() {
        var reference = till.paid(VISA);
        console.changes(intent(reference), "amount", "500");
        console.changes(intent(reference), "amount_refunded", "90");

        assertThat(comparison.compare(start)).isEqualTo(2);
    }

    @Test
    void anotherAmountThatAPersonTookIsNoDifference() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        word.webhook(word.event("payment_intent.succeeded", word.intentJson(reference, 500, "jpy")));
        console.tool("/payment_intents/" + intent(reference) + "/late-charge", Map.of());
        console.changes(intent(reference), "amount", "500");
        comparison.compare(start);
        assertThat(kinds(reference)).contains("AMOUNT_DIFFERS");

        jdbc.sql("delete from payment_alarm where reference = ?")
                .param(reference)
                .update();
        var accepted =
                PaymentFact.money(FactSource.CLERK, FactKind.ACCEPTED, intent(reference), 500, PaymentFact.YEN, start);
        till.invents(till.request(reference), accepted);
        comparison.compare(start);

        assertThat(kinds(reference)).isEmpty();
    }

    @Test
    void moneyThatTheProviderDoesNotKnowIsCountedOnce() {
        var reference = till.paid(VISA);
        till.paid(VISA);
        console.forgets(intent(reference));

        assertThat(comparison.compare(start)).isEqualTo(1);
        assertThat(comparison.compare(start)).isZero();

        assertThat(kinds(reference)).containsExactly("UNKNOWN_TO_PROVIDER");
    }

    @Test
    void aStrangersMoneyIsCountedOnce() {
        console.strangersPayment(770);

        assertThat(comparison.compare(start)).isEqualTo(1);
        assertThat(comparison.compare(start)).isZero();
    }

    @Test
    void aSecondChargeForOneRequestIsPaidTwiceUntilItWentBack() {
        var reference = till.paid(VISA);
        rehearsal.faults(Map.of("webhook", "lost"));
        var second = console.made(till.request(reference));
        console.tool("/payment_intents/" + second + "/late-charge", Map.of());
        var charge = PaymentFact.money(FactSource.CHECK, FactKind.SUCCEEDED, second, 410, PaymentFact.YEN, start);
        till.invents(till.request(reference), charge);

        comparison.compare(start);

        assertThat(kinds(reference)).containsOnly("PAID_TWICE");
    }

    @Test
    void aSecondChargeThatWentBackIsNoAlarm() {
        var reference = till.paid(VISA);
        var second = console.made(till.request(reference));
        console.tool("/payment_intents/" + second + "/late-charge", Map.of());
        rehearsal.settle();
        jdbc.sql("delete from payment_alarm where reference = ?")
                .param(reference)
                .update();

        comparison.compare(start);

        assertThat(kinds(reference)).isEmpty();
    }

    private String intent(String reference) {
        return Objects.requireNonNull(till.request(reference).intentId());
    }

    private List<String> kinds(String reference) {
        return jdbc.sql("select kind from payment_alarm where reference = ?")
                .param(reference)
                .query(String.class)
                .list();
    }
}
