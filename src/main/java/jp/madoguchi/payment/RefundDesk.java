package jp.madoguchi.payment;

import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/** 返金の起案: what may go back of a case's money, and the draft that a second person decides. */
@Component
class RefundDesk {

    private final Case cases;
    private final Payments payments;
    private final PaymentFacts facts;
    private final Refunds refunds;
    private final AuditLog audit;

    RefundDesk(Case cases, Payments payments, PaymentFacts facts, Refunds refunds, AuditLog audit) {
        this.cases = cases;
        this.payments = payments;
        this.facts = facts;
        this.refunds = refunds;
        this.audit = audit;
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
     * @throws RefundRefusedException if a draft waits already, or more is asked than is there
     */
    long draft(String reference, int amount, String reason, String clerk) {
        return cases.change(reference, application -> draft(application, amount, reason, clerk));
    }

    private long draft(Application application, int amount, String reason, String clerk) {
        if (refunds.undecided(application.reference()).isPresent()) {
            throw RefundRefusedException.waiting();
        }
        var from = available(application.reference()).stream()
                .findFirst()
                .orElseThrow(RefundRefusedException::nothingThere);
        if (amount < 1 || amount > from.yen()) {
            throw RefundRefusedException.tooMuch(from.yen());
        }
        long id = refunds.draft(from.payment(), from.intentId(), amount, reason, clerk);
        audit.write(application.reference(), clerk, "REFUND", "DRAFTED " + amount);
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
