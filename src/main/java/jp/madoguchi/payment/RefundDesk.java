package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 返金の起案: what may go back of a case's money, and the draft that a second person decides. */
@Component
class RefundDesk {

    private final Case cases;
    private final Payments payments;
    private final PaymentFacts facts;
    private final Refunds refunds;
    private final AuditLog audit;
    private final Clock clock;

    RefundDesk(Case cases, Payments payments, PaymentFacts facts, Refunds refunds, AuditLog audit, Clock clock) {
        this.cases = cases;
        this.payments = payments;
        this.facts = facts;
        this.refunds = refunds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What can still go back of one request's money.
     *
     * @param yen what is held, less what was promised already
     */
    record Available(Payment payment, String intentId, int yen) {}

    /** Of each request with money, the first charge that could carry a refund; no request, no refund. */
    List<Available> available(String reference) {
        var known = refunds.of(reference);
        return payments.of(reference).stream()
                .flatMap(payment -> {
                    var money = PaymentMoney.of(facts.of(payment.id()));
                    long promised = known.stream()
                            .filter(refund -> refund.paymentId() == payment.id() && refund.pending())
                            .mapToLong(Refund::amount)
                            .sum();
                    return money.charges().stream()
                            .limit(1)
                            .map(charge ->
                                    new Available(payment, charge.object(), Math.toIntExact(money.held() - promised)));
                })
                .filter(left -> left.yen() > 0)
                .toList();
    }

    /**
     * Drafts a refund; nothing moves before another person approves it.
     *
     * @param transferredOn the day on which it was given back past the provider; null for the card
     * @throws RefundRefusedException if a draft waits already, more is asked than is there, or the day is to come
     */
    long draft(String reference, int amount, String reason, @Nullable LocalDate transferredOn, String clerk) {
        if (transferredOn != null && transferredOn.isAfter(LocalDate.now(clock))) {
            throw RefundRefusedException.notYetTransferred();
        }
        return cases.change(reference, application -> draft(application, amount, reason, transferredOn, clerk));
    }

    private long draft(
            Application application, int amount, String reason, @Nullable LocalDate transferredOn, String clerk) {
        if (refunds.undecided(application.reference()).isPresent()) {
            throw RefundRefusedException.waiting();
        }
        var from = available(application.reference()).stream()
                .findFirst()
                .orElseThrow(RefundRefusedException::nothingThere);
        if (amount < 1 || amount > from.yen()) {
            throw RefundRefusedException.tooMuch(from.yen());
        }
        long id = refunds.draft(from.payment(), from.intentId(), amount, reason, transferredOn, clerk);
        audit.write(
                application.reference(),
                clerk,
                "REFUND",
                "DRAFTED " + amount + (transferredOn == null ? "" : " TRANSFERRED " + transferredOn));
        cases.startBeside(
                application,
                ProcessNames.REFUND,
                Map.of(
                        ProcessNames.REFERENCE.name(), application.reference(),
                        ProcessNames.PROCEDURE.name(), application.procedure(),
                        PaymentVariables.PAYMENT_ID.name(), from.payment().id(),
                        PaymentVariables.REFUND_ID.name(), id));
        return id;
    }
}
