package jp.madoguchi.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “Reconcile the payments”: orders the comparison with the provider, which runs right after. */
@Component
class ReconcilePaymentsDelegate implements JavaDelegate {

    private final Reconciliations reconciliations;

    ReconcilePaymentsDelegate(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @Override
    public void execute(DelegateExecution execution) {
        reconciliations.order();
    }
}
