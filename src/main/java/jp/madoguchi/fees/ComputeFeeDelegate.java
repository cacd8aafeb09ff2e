package jp.madoguchi.fees;

import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Compute the fee”: the approved fee, or today's if nobody fixed one; 0 when the procedure is free. */
@Component
class ComputeFeeDelegate implements JavaDelegate {

    private static final ProcessVariable<Boolean> PAYMENT_REQUIRED =
            new ProcessVariable<>("paymentRequired", Boolean.class);
    private static final ProcessVariable<Integer> AMOUNT_DUE = new ProcessVariable<>("amountDue", Integer.class);

    private final FeeDesk fees;

    ComputeFeeDelegate(FeeDesk fees) {
        this.fees = fees;
    }

    @Override
    public void execute(DelegateExecution execution) {
        boolean free = Boolean.FALSE.equals(PAYMENT_REQUIRED.find(execution));
        int due = free
                ? 0
                : fees.fix(ProcessNames.REFERENCE.require(execution), 0, null)
                        .fee()
                        .total();

        AMOUNT_DUE.set(execution, due);
    }
}
