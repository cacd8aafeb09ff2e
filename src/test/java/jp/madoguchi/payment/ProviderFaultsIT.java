package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.StripeClient;
import com.stripe.exception.ApiConnectionException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The provider is busy, slow or late: the resident pays once, and hears the truth. */
@ProductTest
@AllWellAgain
class ProviderFaultsIT {

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private Payments payments;

    @Autowired
    private StripeAccount account;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void aBusyProviderIsAskedAgainUnderTheSameKey() {
        var reference = registered(VISA);
        rehearsal.faults(Map.of("api", "429"));
        pleaseTryAgain(click(reference));

        rehearsal.faults(Map.of("api", "none"));

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(till.request(reference).attempt()).isZero();
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    @Test
    void aSlowProviderIsWaitedFor() {
        var reference = registered(VISA);
        rehearsal.faults(Map.of("api", "slow"));
        var hasty = StripeClient.builder()
                .setApiKey(account.apiKey())
                .setApiBase(account.apiBase())
                .setReadTimeout(1_000)
                .setMaxNetworkRetries(0)
                .build();
        assertThatThrownBy(() -> hasty.v1().paymentIntents().list())
                .as("longer than the hasty wait")
                .isInstanceOf(ApiConnectionException.class)
                .hasCauseInstanceOf(SocketTimeoutException.class);

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    /** Customer, intent and visit take ten seconds each: whoever waited for all of them would have a page to go to. */
    @Test
    void nobodyWaitsForAPageAsLongAsTheProviderMayTake() {
        var resident = till.resident(till.awaitingPayment());
        rehearsal.faults(Map.of("api", "slow-after-success"));

        pleaseTryAgain(resident.post("/card", Map.of()));
    }

    @Test
    void aCardPageThatFailsCostsNoSecondChargeObject() {
        var reference = till.awaitingPayment();
        rehearsal.faults(Map.of("api", "card-page-500"));
        pleaseTryAgain(till.resident(reference).post("/card", Map.of()));

        rehearsal.faults(Map.of("api", "none"));
        till.registered(reference, VISA);

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(console.intents(reference))
                .containsExactly(till.request(reference).intentId());
    }

    @Test
    void aTabThatFailsTakesNothingFromAnother() {
        var reference = registered(VISA);
        var before = till.request(reference);

        payments.keepMade(before.id(), "cus_late", "pi_late");

        assertThat(till.request(reference)).isEqualTo(before);
    }

    @Test
    void aCardPageThatCannotBeClosedHoldsUpNoClosing() {
        var reference = till.awaitingPayment();
        till.cardPage(reference);
        rehearsal.faults(Map.of("api", "card-page-500"));

        till.withdrawn(reference);
        rehearsal.settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.WITHDRAWN);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.CANCELED);
    }

    @Test
    void aSecondClickWhileTheFirstIsOnItsWayIsAskedToComeBack() {
        var reference = registered(VISA);
        var payment = till.request(reference);
        var key = "%s-%d-%d-charge-%s-0-0"
                .formatted(reference, payment.requestNo(), payment.id(), payment.paymentMethodId());

        var resident = till.resident(reference);

        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock('stripe_idempotency'::regclass::oid::integer, hashtext(?))")
                    .param(key)
                    .query((row, number) -> key)
                    .list();
            pleaseTryAgain(resident.post("", Map.of()));
        });

        assertThat(till.pay(reference).get("state").asText()).isEqualTo("PAID");
        assertThat(till.charges(reference)).isEqualTo(1);
    }

    @Test
    void aDelayedWebhookMovesTheCaseWhenItComes() {
        rehearsal.faults(Map.of("webhook", "delayed"));
        var reference = paidByWebhookAlone();

        rehearsal.pass(Duration.ofMinutes(1));
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.ACTION_REQUIRED);

        rehearsal.pass(Duration.ofMinutes(1));
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
    }

    @Test
    void webhooksThatOvertakeEachOtherEndInTheSameState() {
        rehearsal.faults(Map.of("webhook", "reordered"));
        var reference = paidByWebhookAlone();

        rehearsal.pass(Duration.ofSeconds(3));

        assertThat(toldByWebhook(reference)).containsExactly(FactKind.SUCCEEDED, FactKind.ACTION_REQUIRED);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.PAID);
        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        assertThat(rehearsal.count(Till.email(reference), "M8")).isEqualTo(1);
    }

    @Test
    void whoeverTurnsASwitchThatDoesNotExistIsTold() {
        assertThat(rehearsal
                        .newBrowser()
                        .put("/demo/api/stripe/faults", Map.of("api", "418"))
                        .expect(422)
                        .get("detail")
                        .asText())
                .contains("429", "slow", "reset-after-success");
    }

    private String registered(String card) {
        var reference = till.awaitingPayment();
        till.registered(reference, card);
        return reference;
    }

    /** The resident never comes back from the issuer's page. */
    private String paidByWebhookAlone() {
        var reference = registered(AUTHENTICATION);
        till.approved(till.pay(reference));
        return reference;
    }

    private Answer click(String reference) {
        return till.resident(reference).post("", Map.of());
    }

    private static void pleaseTryAgain(Answer answer) {
        assertThat(answer.expect(503).get("detail").asText()).contains("二重に支払われることはありません", "もう一度お試しください");
    }

    private List<FactKind> toldByWebhook(String reference) {
        return facts.of(till.request(reference).id()).stream()
                .filter(fact -> fact.source() == FactSource.WEBHOOK && fact.kind() != FactKind.CARD_REGISTERED)
                .map(PaymentFact::kind)
                .toList();
    }
}
