package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import jp.madoguchi.process.ExternalTasks.Step;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Two refunds of one request are ordered at the same moment, and two nodes take them: together they give what is here. */
@ProductTest
@AllWellAgain
class RefundsAtOnceIT {

    @Autowired
    private RefundStep refundStep;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Shuno shuno;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void theEndOfTheCaseAndTheSecondChargeAskForTheSameMoneyOnce() throws Exception {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.strayCase();
        var charge = till.chargedRequest(reference);
        var ended = step("ended", reference, Map.of());
        var late = step(
                "late", reference, Map.of("paymentId", till.request(reference).id(), "intentId", charge));
        rehearsal.faults(Map.of("api", "slow"));

        var findings = atOnce(() -> ask(ended), () -> ask(late));

        assertThat(findings)
                .flatExtracting(Map::values)
                .flatExtracting(ProviderStep.Finding::observed)
                .flatExtracting(ProviderStep.Observed::facts)
                .extracting(PaymentFact::kind)
                .containsOnly(FactKind.REFUNDED);
        assertThat(findings).filteredOn(Map::isEmpty).as("asked again later").hasSize(1);
        assertThat(stripe.intent(charge).refunded()).isEqualTo(410);
    }

    @Test
    void nobodyTransfersWhatIsOnItsWayBackByItself() throws Exception {
        var reference = till.paid(VISA);
        assertThat(till.withdrawn(reference)).isEqualTo(200);
        rehearsal.faults(Map.of("api", "slow-after-success"));

        atOnce(this::goesOn, () -> {
            awaitsRefund(reference);
            int drafted = transfers(reference).status();
            if (drafted == 200) {
                shuno.approves(reference);
            }
            return drafted;
        });
        rehearsal.faults(Map.of("api", "none"));
        rehearsal.settle();

        assertThat(facts.of(till.request(reference).id()).money().refunded()).isEqualTo(410);
        assertThat(transfers(reference).expect(422).get("detail").asText()).contains("返金できる入金がありません");
    }

    private int goesOn() {
        rehearsal.settle();
        return 0;
    }

    private Answer transfers(String reference) {
        return shuno.transfers(reference, 410, rehearsal.now().toLocalDate());
    }

    /** It is made at the provider, and we have not heard of it. */
    private void awaitsRefund(String reference) {
        for (int i = 0; i < 600 && console.refunds(reference) == 0; i++) {
            LockSupport.parkNanos(100_000_000);
        }
    }

    private Map<Step, ProviderStep.Finding> ask(Step step) {
        return refundStep.ask(List.of(step), new Round(Duration.ofHours(1)));
    }

    private static Step step(String id, String reference, Map<String, Object> variables) {
        return new Step(id, PaymentTopics.REFUND, reference, variables, null);
    }

    private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var first = nodes.submit(one);
            var second = nodes.submit(other);
            return List.of(first.get(), second.get());
        } finally {
            nodes.shutdown();
        }
    }
}
