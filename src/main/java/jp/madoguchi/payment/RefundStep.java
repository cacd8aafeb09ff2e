package jp.madoguchi.payment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.process.ExternalTasks.Step;
import org.springframework.stereotype.Component;

/** 返金: gives back what an ended case was paid, one charge that nothing waited for, or what two people decided. */
@Component
class RefundStep implements ProviderStep {

    private final Applications applications;
    private final Payments payments;
    private final PaymentFacts facts;
    private final Refunds refunds;
    private final StripeGateway stripe;
    private final StripeRefunds stripeRefunds;
    private final Clock clock;

    RefundStep(
            Applications applications,
            Payments payments,
            PaymentFacts facts,
            Refunds refunds,
            StripeGateway stripe,
            StripeRefunds stripeRefunds,
            Clock clock) {
        this.applications = applications;
        this.payments = payments;
        this.facts = facts;
        this.refunds = refunds;
        this.stripe = stripe;
        this.stripeRefunds = stripeRefunds;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PaymentTopics.REFUND;
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps, Round round) {
        var findings = new HashMap<Step, Finding>();
        steps.forEach(step -> round.ask(step, () -> Optional.of(refund(step)))
                .ifPresent(finding -> findings.put(step, finding)));
        return findings;
    }

    private Finding refund(Step step) {
        if (step.variables().get(PaymentVariables.REFUND_ID.name()) instanceof Number id) {
            return decided(refunds.get(id.longValue()));
        }
        if (step.variables().get(PaymentVariables.INTENT_ID.name()) instanceof String charge
                && step.variables().get(PaymentVariables.PAYMENT_ID.name()) instanceof Number request) {
            return late(payments.get(request.longValue()), charge);
        }
        return ended(step.reference());
    }

    /** What two people decided: done, or refused by the provider, which is for them to see. */
    private Finding decided(Refund refund) {
        var payment = payments.get(refund.paymentId());
        var given = stripeRefunds.part(payment, refund);
        refunds.given(refund.id(), given.objectId());
        return finding(payment, List.of(given), RefundReason.DECIDED);
    }

    /** One charge that nothing waited for. */
    private Finding late(Payment payment, String charge) {
        boolean alone = payments.of(payment.reference()).stream()
                .allMatch(request -> charged(request).stream().allMatch(charge::equals));
        var reason = alone ? RefundReason.LATE : RefundReason.TWICE;
        return finding(payment, List.of(stripeRefunds.all(payment, charge, reason)), reason);
    }

    private Finding ended(String reference) {
        var reason =
                switch (applications.get(reference).state()) {
                    case WITHDRAWN -> RefundReason.WITHDRAWN;
                    case REFUSED -> RefundReason.REFUSED;
                    default -> RefundReason.CANCELLED;
                };
        return payments.of(reference).stream()
                .filter(payment -> !charged(payment).isEmpty())
                .findFirst()
                .map(payment -> finding(payment, back(payment, charged(payment), reason), reason))
                .orElseGet(() -> nothingCame(reference, reason));
    }

    private List<StripeRefunds.Given> back(Payment payment, List<String> charges, RefundReason reason) {
        return charges.stream()
                .map(charge -> stripeRefunds.all(payment, charge, reason))
                .toList();
    }

    /** A person ended the case because the money never came; it must not come later either. */
    private Finding nothingCame(String reference, RefundReason reason) {
        var latest = payments.latest(reference).orElse(null);
        var intentId = latest == null ? null : latest.intentId();
        if (latest == null || intentId == null) {
            return new Finding(null, List.of(), told(0, reason));
        }
        var intent = stripe.cancel(intentId);
        var observed = new ArrayList<>(intent.facts(FactSource.REFUND, clock.instant()));
        if (!intent.succeeded()) {
            return new Finding(latest, observed, told(0, reason));
        }
        var given = stripeRefunds.all(latest, intentId, reason);
        observed.addAll(given.facts());
        return new Finding(latest, observed, told(given.yen(), reason));
    }

    private List<String> charged(Payment payment) {
        return facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(fact -> Objects.requireNonNullElse(fact.objectId(), ""))
                .distinct()
                .toList();
    }

    private static Finding finding(Payment payment, List<StripeRefunds.Given> back, RefundReason reason) {
        return new Finding(
                payment,
                back.stream().flatMap(given -> given.facts().stream()).toList(),
                told(back.stream().mapToLong(StripeRefunds.Given::yen).sum(), reason));
    }

    private static Map<String, Object> told(long yen, RefundReason reason) {
        return Map.of(
                PaymentVariables.REFUNDED.name(), yen > 0,
                PaymentVariables.REFUND_REASON.name(), reason.name(),
                PaymentVariables.REFUND_AMOUNT.name(), Math.toIntExact(yen));
    }
}
