package jp.madoguchi.fees;

import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task “Compute the fee”: the approved fee, or today's if nobody fixed one; 0 when the procedure is free. Why
 * nothing is due stands in the record.
 */
@Component
class ComputeFeeDelegate implements JavaDelegate {

    private static final ProcessVariable<Boolean> PAYMENT_REQUIRED =
            new ProcessVariable<>("paymentRequired", Boolean.class);
    private static final ProcessVariable<Integer> AMOUNT_DUE = new ProcessVariable<>("amountDue", Integer.class);

    private final FeeDesk fees;
    private final AuditLog audit;

    ComputeFeeDelegate(FeeDesk fees, AuditLog audit) {
        this.fees = fees;
        this.audit = audit;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var reference = ProcessNames.REFERENCE.require(execution);
        if (Boolean.FALSE.equals(PAYMENT_REQUIRED.find(execution))) {
            skip(reference, NothingDue.FREE_PROCEDURE);
            AMOUNT_DUE.set(execution, 0);
            return;
        }
        var snapshot = fees.fixed(reference);
        NothingDue.of(snapshot).ifPresent(reason -> skip(reference, reason));
        AMOUNT_DUE.set(execution, snapshot.fee().total());
    }

    private void skip(String reference, NothingDue reason) {
        audit.write(reference, AuditLog.SYSTEM, "PAYMENT_SKIPPED", reason.name());
    }
}
