package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.process.ExternalTasks.Step;
import org.springframework.stereotype.Component;

/** 返金: gives back what two people decided, or what goes back by itself; one refund of a case after the other. */
@Component
class RefundStep implements ProviderStep {

    private final Payments payments;
    private final Refunds refunds;
    private final StripeRefunds stripe;
    private final UnaskedRefunds unasked;
    private final RefundTurns turns;
    private final Clock clock;

    RefundStep(
            Payments payments,
            Refunds refunds,
            StripeRefunds stripe,
            UnaskedRefunds unasked,
            RefundTurns turns,
            Clock clock) {
        this.payments = payments;
        this.refunds = refunds;
        this.stripe = stripe;
        this.unasked = unasked;
        this.turns = turns;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PaymentTopics.REFUND;
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps, Round round) {
        var findings = new HashMap<Step, Finding>();
        var asked = new HashSet<String>();
        for (var step : steps) {
            if (asked.add(step.reference())) {
                round.ask(step, () -> refund(step)).ifPresent(finding -> findings.put(step, finding));
            } else {
                round.leaveOut(step);
            }
        }
        return findings;
    }

    @Override
    public void recorded(Step step, Finding finding) {
        finding.answered().forEach(refund -> refunds.given(refund.refundId(), refund.providerId()));
        turns.end(step);
    }

    @Override
    public void putBack(Step step) {
        turns.end(step);
    }

    private Optional<Finding> refund(Step step) {
        return turns.begin(step) ? inTurn(step) : Optional.empty();
    }

    /** What goes back by itself waits for what people approved: until that is recorded nobody can say what is left. */
    private Optional<Finding> inTurn(Step step) {
        if (step.variables().get(PaymentVariables.REFUND_ID.name()) instanceof Number id) {
            return Optional.of(decided(refunds.get(id.longValue())));
        }
        return refunds.underWay(step.reference()) ? Optional.empty() : Optional.of(unasked(step));
    }

    private Finding unasked(Step step) {
        return step.variables().get(PaymentVariables.INTENT_ID.name()) instanceof String charge
                        && step.variables().get(PaymentVariables.PAYMENT_ID.name()) instanceof Number request
                ? unasked.late(request.longValue(), charge)
                : unasked.ended(step.reference());
    }

    /** What two people decided: done, or refused by the provider, which is for them to see. */
    private Finding decided(Refund refund) {
        var payment = payments.get(refund.paymentId());
        var given = refund.transferredOn() == null
                ? stripe.part(payment, refund)
                : transferred(refund, refund.transferredOn());
        var reason = refund.transferredOn() == null ? RefundReason.DECIDED : RefundReason.TRANSFERRED;
        return new Finding(
                List.of(new Observed(payment, given.facts())),
                reason.told(given.yen()),
                List.of(new Answered(refund.id(), given.objectId())));
    }

    /** The provider could not give it back, and knows nothing of it. */
    private StripeRefunds.Given transferred(Refund refund, LocalDate day) {
        var standIn = "transfer-" + refund.id();
        var fact = PaymentFact.money(
                        FactSource.CLERK,
                        FactKind.REFUNDED,
                        standIn,
                        refund.amount(),
                        PaymentFact.YEN,
                        day.atStartOfDay(clock.getZone()).toInstant())
                .ofCharge(refund.intentId());
        return new StripeRefunds.Given(standIn, List.of(fact), refund.amount());
    }
}
