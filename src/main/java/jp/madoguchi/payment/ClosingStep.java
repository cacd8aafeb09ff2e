package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 支払い締切: from now on nobody may begin a charge; then the provider is told to cancel, and its answer is obeyed. It
 * alone knows whether money moved in the last second.
 */
@Component
class ClosingStep implements ProviderStep {

    private static final Logger LOG = LoggerFactory.getLogger(ClosingStep.class);

    private final Case cases;
    private final Payments payments;
    private final PaymentFacts facts;
    private final StripeGateway stripe;
    private final CardKeeping cards;
    private final Clock clock;

    ClosingStep(
            Case cases, Payments payments, PaymentFacts facts, StripeGateway stripe, CardKeeping cards, Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.facts = facts;
        this.stripe = stripe;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "payment-closing";
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps) {
        var findings = new HashMap<Step, Finding>();
        for (var step : steps) {
            try {
                close(step.reference()).ifPresent(finding -> findings.put(step, finding));
            } catch (ProviderUnavailableException e) {
                LOG.info("{}: the closing got no answer", step.reference());
            }
        }
        return findings;
    }

    private Optional<Finding> close(String reference) {
        var latest = cases.change(reference, (Application application) -> {
            payments.close(application.reference(), clock.instant());
            return payments.latest(application.reference());
        });
        return latest.isEmpty() ? Optional.of(new Finding(null, List.of(), unpaid())) : close(latest.get());
    }

    private Optional<Finding> close(Payment payment) {
        var intentId = intentId(payment);
        if (intentId.isEmpty()) {
            return Optional.of(unpaid(payment));
        }
        var intent = stripe.cancel(payment, intentId.get());
        var finding =
                switch (intent.status()) {
                    case SUCCEEDED -> Optional.of(paid(payment, intent));
                    case CANCELED -> Optional.of(unpaid(payment));
                    // the provider does not know itself yet: asked again
                    default -> Optional.<Finding>empty();
                };
        finding.ifPresent(known -> cards.forget(payment));
        return finding;
    }

    /** An intent whose id was never saved is found again by making it once more under the same key. */
    private Optional<String> intentId(Payment payment) {
        if (payment.intentId() != null) {
            return Optional.of(payment.intentId());
        }
        boolean begun = facts.of(payment.id()).stream().anyMatch(fact -> fact.kind() == FactKind.CARD_ENTRY_BEGUN);
        return begun ? Optional.of(stripe.intent(payment, stripe.customer(payment))) : Optional.empty();
    }

    private Finding paid(Payment payment, Intent intent) {
        var now = clock.instant();
        Instant chargedAt = intent.chargedAt() == null ? now : intent.chargedAt();
        return new Finding(
                payment,
                intent.facts(FactSource.CLOSING, now),
                Map.of(
                        PaymentVariables.CLOSING.name(),
                        "PAID",
                        PaymentVariables.PAID.name(),
                        true,
                        PaymentVariables.CHECK_AFTER.name(),
                        Date.from(chargedAt)));
    }

    private Finding unpaid(Payment payment) {
        var fact = PaymentFact.of(FactSource.CLOSING, FactKind.CANCELED, payment.intentId(), clock.instant());
        return new Finding(payment, List.of(fact), unpaid());
    }

    private static Map<String, Object> unpaid() {
        return Map.of(PaymentVariables.CLOSING.name(), "UNPAID");
    }
}
