package jp.madoguchi.payment;

import java.time.Clock;
import java.util.Objects;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 「以上の内容で支払いを実行する」: charges the registered card, once, however often it is clicked. */
@Component
class ChargeDesk {

    private final PaymentCounter counter;
    private final Observations observations;
    private final StripeGateway stripe;
    private final PaymentPages pages;
    private final Applications applications;
    private final Clock clock;

    ChargeDesk(
            PaymentCounter counter,
            Observations observations,
            StripeGateway stripe,
            PaymentPages pages,
            Applications applications,
            Clock clock) {
        this.counter = counter;
        this.observations = observations;
        this.stripe = stripe;
        this.pages = pages;
        this.applications = applications;
        this.clock = clock;
    }

    /** Where the payment stands after the click; {@code redirect} leads to the issuer's page (3-D Secure). */
    record Outcome(
            PaymentState state,
            @Nullable String redirect,
            @Nullable String message) {

        static Outcome of(PaymentState state, CaseState of) {
            return new Outcome(state, null, PaymentWords.message(state, of, null));
        }
    }

    /**
     * @throws PaymentNotRequestedException before the request
     * @throws PaymentClosedException after the cut-off
     * @throws CardRequiredException before a card was entered
     * @throws CardBrandRefusedException if the card is of a brand that we do not take
     * @throws CardDeclinedException if the issuer says no
     */
    Outcome pay(String reference) {
        var position = counter.current(reference);
        if (!position.state().open()) {
            return Outcome.of(position.state(), stateOf(reference));
        }
        var payment = position.payment();
        var card = usableCard(payment);
        var clicked = counter.click(reference);
        if (clicked.payment().id() != payment.id()) {
            throw new PaymentClosedException();
        }
        return answer(payment, charge(clicked, Objects.requireNonNull(payment.intentId()), card));
    }

    private static String usableCard(Payment payment) {
        var card = payment.paymentMethodId();
        var brand = payment.cardBrand();
        if (card == null || brand == null) {
            throw new CardRequiredException();
        }
        if (!RegisteredCard.accepts(brand)) {
            throw new CardBrandRefusedException(brand);
        }
        return card;
    }

    /** A resident who is expected at the issuer's page is sent there again instead of being charged anew. */
    private Intent charge(Position position, String intentId, String card) {
        if (position.state() == PaymentState.ACTION_REQUIRED) {
            var waiting = stripe.intent(intentId);
            if (waiting.status() == Intent.Status.REQUIRES_ACTION && waiting.redirectUrl() != null) {
                return waiting;
            }
        }
        var payment = position.payment();
        return stripe.charge(payment, intentId, card, position.declined(), pages.of(payment.reference()));
    }

    private Outcome answer(Payment payment, Intent intent) {
        var state = observations
                .observe(payment, intent.facts(FactSource.CLICK, clock.instant()))
                .state();
        return switch (intent.status()) {
            case REQUIRES_ACTION ->
                new Outcome(
                        PaymentState.ACTION_REQUIRED,
                        intent.redirectUrl(),
                        PaymentWords.message(PaymentState.ACTION_REQUIRED, stateOf(payment.reference()), null));
            case REQUIRES_PAYMENT_METHOD ->
                throw new CardDeclinedException(Objects.requireNonNullElse(intent.declineCode(), ""));
            case CANCELED -> throw new PaymentClosedException();
            case SUCCEEDED, PROCESSING, REQUIRES_CONFIRMATION, REQUIRES_CAPTURE ->
                Outcome.of(state, stateOf(payment.reference()));
        };
    }

    private CaseState stateOf(String reference) {
        return applications.get(reference).state();
    }
}
