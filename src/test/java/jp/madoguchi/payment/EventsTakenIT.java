package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Which events count as found, and that nothing is written down that was known. */
@ProductTest
@AllWellAgain
class EventsTakenIT {

    private static final String SUCCEEDED = "payment_intent.succeeded";

    @Autowired
    private StripeEvents events;

    @Autowired
    private PaymentFacts facts;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Till till;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private ProviderWord word;

    @Autowired
    private Rehearsal rehearsal;

    @BeforeEach
    void nobodyTells() {
        rehearsal.faults(Map.of("webhook", "lost"));
    }

    @Test
    void theFirstTimeCounts() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));
        var event = word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"));

        assertThat(taken(event)).isTrue();
        assertThat(taken(event)).isFalse();
    }

    @Test
    void theMomentOfTheChargeIsTheProvidersWheneverItTells() {
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));
        var payment = till.request(reference);
        console.chargedEarlier(Objects.requireNonNull(payment.intentId()), Duration.ofHours(1));

        taken(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy")));

        assertThat(facts.of(payment.id()).charges())
                .extracting(PaymentFact::occurredAt)
                .containsExactly(stripe.intent(payment.intentId()).chargedAt());
    }

    @Test
    void aCardThatWasEnteredCounts() {
        var reference = till.awaitingPayment();
        var session = till.cardPage(reference);
        rehearsal.enterCard(session, VISA);
        var event = word.event(
                "checkout.session.completed",
                "{\"id\":\"%s\",\"object\":\"checkout.session\",\"mode\":\"setup\"}".formatted(session));

        assertThat(taken(event)).isTrue();
        assertThat(taken(event)).isFalse();

        assertThat(till.request(reference).cardBrand()).isEqualTo("visa");
    }

    @Test
    void whatIsNotOursOrSaysNothingDoesNot() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);

        assertThat(taken(word.event(SUCCEEDED, "{\"id\":\"pi_stranger\",\"object\":\"payment_intent\"}")))
                .isFalse();
        assertThat(taken(word.event("payment_intent.created", word.intentJson(reference, 0, "jpy"))))
                .isFalse();
        assertThat(taken(word.event(SUCCEEDED, word.intentJson(reference, 410, "jpy"), true)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"canceled", "payment_failed", "processing", "requires_action"})
    void whatBecomesOfAnIntentThatWeDoNotChargeSaysNothingOfThePayment(String step) {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var other = word.intentJson(reference, 0, "jpy")
                .replace(till.request(reference).intentId(), "pi_other");

        var event =
                StripeEvent.parse(word.event("payment_intent." + step, other)).orElseThrow();

        assertThat(events.take(event, FactSource.WEBHOOK)).isFalse();

        assertThat(facts.known(List.of(event.id())))
                .as("recorded as none of ours")
                .containsExactly(event.id());
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.CARD_REGISTERED);
    }

    @Test
    void theMorningCheckWritesNothingDownThatWasKnown() {
        rehearsal.faults(Map.of("webhook", "none"));
        var reference = till.paid(VISA);

        till.moveTo(openDays.next(rehearsal.now().toLocalDate()), LocalTime.of(8, 30));

        assertThat(till.openTasks(reference)).containsExactly("Task_Dispatch");
        assertThat(facts.of(till.request(reference).id()).inOrder())
                .noneMatch(fact -> fact.source() == FactSource.CHECK);
    }

    private boolean taken(String event) {
        return events.take(StripeEvent.parse(event).orElseThrow(), FactSource.WEBHOOK);
    }
}
