package jp.madoguchi.signature;

import static jp.madoguchi.process.ProcessNames.REFERENCE;

import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task 失効の再確認, in a job of its own. */
@Component
class RecheckRevocationDelegate implements JavaDelegate {

    private static final ProcessVariable<String> REVOCATION = new ProcessVariable<>("revocation", String.class);

    private final RevocationRecheck recheck;

    RecheckRevocationDelegate(RevocationRecheck recheck) {
        this.recheck = recheck;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var status = recheck.run(REFERENCE.require(execution));

        REVOCATION.set(execution, status.name());
    }
}
