package jp.madoguchi.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.process.ExternalTasks.Step;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 返金: gives back in full what an ended case was paid, or one charge that nothing waited for. */
@Component
class RefundStep implements ProviderStep {

    private static final Logger LOG = LoggerFactory.getLogger(RefundStep.class);

    private final Payments payments;
    private final PaymentFacts facts;
    private final Refunds refunds;
    private final StripeGateway stripe;
    private final StripeRefunds stripeRefunds;
    private final Clock clock;

    RefundStep(
            Payments payments,
            PaymentFacts facts,
            Refunds refunds,
            StripeGateway stripe,
            StripeRefunds stripeRefunds,
            Clock clock) {
        this.payments = payments;
        this.facts = facts;
        this.refunds = refunds;
        this.stripe = stripe;
        this.stripeRefunds = stripeRefunds;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return "payment-refund";
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps) {
        var findings = new HashMap<Step, Finding>();
        for (var step : steps) {
            try {
                refund(step).ifPresent(finding -> findings.put(step, finding));
            } catch (ProviderUnavailableException e) {
                LOG.info("{}: the refund got no answer", step.reference());
            }
        }
        return findings;
    }

    /** Empty while the provider could not give the money back; a person is told when it stays so. */
    private Optional<Finding> refund(Step step) {
        if (step.variables().get(PaymentVariables.REFUND_ID.name()) instanceof Number id) {
            return Optional.of(decided(refunds.get(id.longValue())));
        }
        var payment = payment(step);
        if (payment == null) {
            return Optional.of(nothingCame(step.reference()));
        }
        var back = new ArrayList<PaymentFact>();
        for (var charge : charges(step, payment)) {
            back.add(stripeRefunds.all(payment, charge, clock.instant()));
        }
        return back.stream().anyMatch(fact -> fact.kind() == FactKind.REFUND_FAILED)
                ? Optional.empty()
                : Optional.of(new Finding(payment, back, refunded(true)));
    }

    /** What two people decided: done, or refused by the provider, which is for them to see. */
    private Finding decided(Refund refund) {
        var payment = payments.get(refund.paymentId());
        var given = stripeRefunds.part(payment, refund, clock.instant());
        refunds.given(refund.id(), Objects.requireNonNull(given.objectId()));
        return new Finding(payment, List.of(given), refunded(given.kind() == FactKind.REFUNDED));
    }

    /** A person ended the case because the money never came; it must not come later either. */
    private Finding nothingCame(String reference) {
        var latest = payments.latest(reference).orElse(null);
        var intentId = latest == null ? null : latest.intentId();
        if (latest == null || intentId == null) {
            return new Finding(null, List.of(), refunded(false));
        }
        var now = clock.instant();
        var intent = stripe.cancel(intentId);
        var observed = new ArrayList<>(intent.facts(FactSource.REFUND, now));
        if (intent.succeeded()) {
            observed.add(stripeRefunds.all(latest, intentId, now));
        }
        return new Finding(latest, observed, refunded(intent.succeeded()));
    }

    /** A late payment says which request it was for; an ended case means the one that was paid. */
    private @Nullable Payment payment(Step step) {
        if (step.variables().get(PaymentVariables.PAYMENT_ID.name()) instanceof Number id) {
            return payments.get(id.longValue());
        }
        return payments.of(step.reference()).stream()
                .filter(payment -> !charged(payment).isEmpty())
                .findFirst()
                .orElse(null);
    }

    private List<String> charges(Step step, Payment payment) {
        return step.variables().get(PaymentVariables.INTENT_ID.name()) instanceof String one
                ? List.of(one)
                : charged(payment);
    }

    private List<String> charged(Payment payment) {
        return facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(fact -> Objects.requireNonNullElse(fact.objectId(), ""))
                .distinct()
                .toList();
    }

    private static Map<String, Object> refunded(boolean done) {
        return Map.of(PaymentVariables.REFUNDED.name(), done);
    }
}
