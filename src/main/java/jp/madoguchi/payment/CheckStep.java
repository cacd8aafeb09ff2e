package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.process.ExternalTasks.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * 支払い確認 (08:30): the truth from the provider, asked in lists. CONFIRMED only when exactly what was asked for is
 * charged and still ours.
 */
@Component
class CheckStep implements ProviderStep {

    /** Up to here single questions are cheaper than pages. */
    private static final int FEW = 5;

    private final Payments payments;
    private final PaymentFacts facts;
    private final StripeGateway stripe;
    private final CardKeeping cards;
    private final Clock clock;

    CheckStep(Payments payments, PaymentFacts facts, StripeGateway stripe, CardKeeping cards, Clock clock) {
        this.payments = payments;
        this.facts = facts;
        this.stripe = stripe;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "payment-check";
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps) {
        var findings = new HashMap<Step, Finding>();
        var due = new HashMap<Step, Payment>();
        for (var step : steps) {
            var payment = payments.latest(step.reference()).filter(known -> known.intentId() != null);
            payment.ifPresentOrElse(
                    known -> due.put(step, known), () -> findings.put(step, notConfirmed(null, List.of())));
        }
        var intents = intents(due.values());
        due.forEach((step, payment) -> {
            var intent = intents.get(payment.intentId());
            if (intent != null) {
                findings.put(step, finding(payment, intent));
            }
        });
        return findings;
    }

    private Map<String, Intent> intents(Collection<Payment> due) {
        var wanted = due.stream()
                .map(payment -> Objects.requireNonNull(payment.intentId()))
                .collect(Collectors.toSet());
        if (wanted.size() <= FEW) {
            return each(wanted);
        }
        var oldest =
                due.stream().map(Payment::requestedAt).min(Instant::compareTo).orElseThrow();
        return stripe.intents(wanted, oldest);
    }

    private Map<String, Intent> each(Set<String> wanted) {
        var found = new HashMap<String, Intent>();
        for (var id : wanted) {
            try {
                found.put(id, stripe.intent(id));
            } catch (ProviderUnavailableException e) {
                // left out: asked again later
            }
        }
        return found;
    }

    private Finding finding(Payment payment, Intent intent) {
        var observed = intent.facts(FactSource.CHECK, clock.instant());
        if (!intent.holds(payment.amount()) || disputedOrDoubled(payment)) {
            return notConfirmed(payment, observed);
        }
        cards.forget(payment);
        return new Finding(payment, observed, confirmed(Objects.requireNonNull(intent.chargedAt())));
    }

    /** What we know besides: a second charge, a cancellation that contradicts, a dispute. */
    private boolean disputedOrDoubled(Payment payment) {
        return PaymentState.of(facts.of(payment.id()), payment.amount()).needsPerson();
    }

    private static Map<String, Object> confirmed(Instant chargedAt) {
        return Map.of(
                PaymentVariables.PAYMENT_CHECK.name(),
                "CONFIRMED",
                PaymentVariables.CHECK_AFTER.name(),
                Date.from(chargedAt));
    }

    private static Finding notConfirmed(@Nullable Payment payment, List<PaymentFact> observed) {
        return new Finding(payment, observed, Map.of(PaymentVariables.PAYMENT_CHECK.name(), "NOT_CONFIRMED"));
    }
}
