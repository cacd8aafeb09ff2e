package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        steps.forEach(step ->
                round.ask(step, () -> Optional.of(refund(step))).ifPresent(finding -> findings.put(step, finding)));
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
        if (refund.transferredOn() != null) {
            return transferred(payment, refund, refund.transferredOn());
        }
        var given = stripeRefunds.part(payment, refund);
        refunds.given(refund.id(), given.objectId());
        return finding(List.of(new Back(payment, given.facts(), given.yen())), RefundReason.DECIDED);
    }

    /** The provider could not give it back, and knows nothing of it. */
    private Finding transferred(Payment payment, Refund refund, LocalDate day) {
        var fact = PaymentFact.money(
                FactSource.CLERK,
                FactKind.REFUNDED,
                "transfer-" + refund.id(),
                refund.amount(),
                PaymentFact.YEN,
                day.atStartOfDay(clock.getZone()).toInstant());
        refunds.given(refund.id(), String.valueOf(fact.objectId()));
        return finding(List.of(new Back(payment, List.of(fact), refund.amount())), RefundReason.TRANSFERRED);
    }

    /** One charge that nothing waited for. */
    private Finding late(Payment payment, String charge) {
        boolean alone = payments.of(payment.reference()).stream()
                .allMatch(request -> charged(request).stream().allMatch(charge::equals));
        var reason = alone ? RefundReason.LATE : RefundReason.TWICE;
        return finding(List.of(all(payment, List.of(charge), reason)), reason);
    }

    private Finding ended(String reference) {
        var reason =
                switch (applications.get(reference).state()) {
                    case WITHDRAWN -> RefundReason.WITHDRAWN;
                    case REFUSED -> RefundReason.REFUSED;
                    default -> RefundReason.CANCELLED;
                };
        var back = payments.of(reference).stream()
                .flatMap(payment -> back(payment, reason).stream())
                .toList();
        return finding(back, reason);
    }

    /** What goes back of one request; where nothing came, nothing must come later either. */
    private Optional<Back> back(Payment payment, RefundReason reason) {
        var charges = charged(payment);
        if (!charges.isEmpty()) {
            return Optional.of(all(payment, charges, reason));
        }
        return Optional.ofNullable(payment.intentId())
                .map(stripe::cancel)
                .map(intent -> intent.succeeded()
                        ? all(payment, List.of(intent.id()), reason).after(observed(intent))
                        : new Back(payment, observed(intent), 0));
    }

    private List<PaymentFact> observed(Intent intent) {
        return intent.facts(FactSource.REFUND, clock.instant());
    }

    private Back all(Payment payment, List<String> charges, RefundReason reason) {
        var given = charges.stream()
                .map(charge -> stripeRefunds.all(payment, charge, reason, refunds.transferred(charge)))
                .toList();
        return new Back(
                payment,
                given.stream().flatMap(one -> one.facts().stream()).toList(),
                given.stream().mapToLong(StripeRefunds.Given::yen).sum());
    }

    private List<String> charged(Payment payment) {
        return facts.of(payment.id()).stream()
                .filter(fact -> fact.kind() == FactKind.SUCCEEDED)
                .map(fact -> Objects.requireNonNullElse(fact.objectId(), ""))
                .distinct()
                .toList();
    }

    private static Finding finding(List<Back> back, RefundReason reason) {
        return new Finding(
                back.stream()
                        .map(one -> new Observed(one.payment(), one.facts()))
                        .toList(),
                told(back.stream().mapToLong(Back::yen).sum(), reason));
    }

    private static Map<String, Object> told(long yen, RefundReason reason) {
        return Map.of(
                PaymentVariables.REFUNDED.name(), yen > 0,
                PaymentVariables.REFUND_REASON.name(), reason.name(),
                PaymentVariables.REFUND_AMOUNT.name(), Math.toIntExact(yen));
    }

    /**
     * What went back of one request.
     *
     * @param yen what the resident is to be told of
     */
    private record Back(Payment payment, List<PaymentFact> facts, long yen) {

        Back after(List<PaymentFact> earlier) {
            return new Back(
                    payment, Stream.concat(earlier.stream(), facts.stream()).toList(), yen);
        }
    }
}
