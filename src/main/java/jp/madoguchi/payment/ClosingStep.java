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
    private final StripeGateway stripe;
    private final Clock clock;

    ClosingStep(Case cases, Payments payments, StripeGateway stripe, Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.stripe = stripe;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PaymentTopics.CLOSING;
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps, Round round) {
        var findings = new HashMap<Step, Finding>();
        steps.forEach(step ->
                round.ask(step, () -> close(step.reference())).ifPresent(finding -> findings.put(step, finding)));
        return findings;
    }

    private Optional<Finding> close(String reference) {
        var latest = cases.change(reference, (Application application) -> {
            payments.close(application.reference(), clock.instant());
            return payments.latest(application.reference());
        });
        return latest.isEmpty() ? Optional.of(Finding.nothing(unpaid())) : close(latest.get());
    }

    /** Without an intent of which we know nothing was ever charged: only we confirm, and only by an id that we kept. */
    private Optional<Finding> close(Payment payment) {
        var intentId = payment.intentId();
        if (intentId == null) {
            return Optional.of(unpaid(payment));
        }
        var intent = stripe.cancel(intentId);
        closeCardPage(payment);
        return switch (intent.status()) {
            case SUCCEEDED -> Optional.of(paid(payment, intent));
            case CANCELED -> Optional.of(unpaid(payment));
            // the provider does not know itself yet: asked again
            default -> Optional.<Finding>empty();
        };
    }

    /** A courtesy: a card that is entered now is of no use, and is forgotten. Nothing waits for it. */
    private void closeCardPage(Payment payment) {
        try {
            if (payment.sessionId() != null) {
                stripe.closeCardPage(payment.sessionId());
            }
        } catch (ProviderUnavailableException e) {
            LOG.info("{}: the card page stays open, the provider does not answer", payment.reference());
        }
    }

    /** Money that came under another of the provider's ids is none of its answer, but in our books by now. */
    @Override
    public Map<String, Object> variables(Finding finding, List<Position> known) {
        return known.stream()
                .flatMap(request -> request.facts().charges().stream())
                .findFirst()
                .map(charge -> paid(charge.occurredAt()))
                .orElseGet(finding::variables);
    }

    private Finding paid(Payment payment, Intent intent) {
        var now = clock.instant();
        Instant chargedAt = intent.chargedAt() == null ? now : intent.chargedAt();
        return Finding.of(payment, intent.facts(FactSource.CLOSING, now), paid(chargedAt));
    }

    private static Map<String, Object> paid(Instant chargedAt) {
        return Map.of(
                PaymentVariables.CLOSING.name(),
                "PAID",
                PaymentVariables.PAID.name(),
                true,
                PaymentVariables.CHECK_AFTER.name(),
                Date.from(chargedAt));
    }

    private Finding unpaid(Payment payment) {
        var fact = PaymentFact.of(FactSource.CLOSING, FactKind.CANCELED, payment.intentId(), clock.instant());
        return Finding.of(payment, List.of(fact), unpaid());
    }

    private static Map<String, Object> unpaid() {
        return Map.of(PaymentVariables.CLOSING.name(), "UNPAID");
    }
}
