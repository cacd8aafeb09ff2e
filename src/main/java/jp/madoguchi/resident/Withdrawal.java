package jp.madoguchi.resident;

import java.util.Map;
import jp.madoguchi.applications.Case;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.process.ProcessVariable;
import org.springframework.stereotype.Component;

/** 取下げ: the resident takes the application back, as long as no envelope is being prepared. */
@Component
class Withdrawal {

    static final ProcessVariable<Boolean> WITHDRAWN = new ProcessVariable<>("withdrawn", Boolean.class);

    private static final String RECORDED = "WITHDRAWN";

    private final Case cases;
    private final AuditLog audit;

    Withdrawal(Case cases, AuditLog audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Withdraws once; a second click gets the same answer, also while the provider closes a payment. */
    CaseState withdraw(String reference) {
        return cases.change(reference, application -> {
            if (recorded(reference)) {
                return CaseState.WITHDRAWN;
            }
            if (!cases.tell(application, Messages.WITHDRAWN, Map.of(WITHDRAWN.name(), true))) {
                throw new NotWithdrawableException();
            }
            audit.write(reference, AuditLog.RESIDENT, RECORDED, "");
            return CaseState.WITHDRAWN;
        });
    }

    /** No envelope is being prepared yet, and the resident has not withdrawn before. */
    boolean possible(String reference) {
        return cases.waitsFor(reference, Messages.WITHDRAWN);
    }

    /** The resident has withdrawn; the process may still be on its way to the state. */
    boolean recorded(String reference) {
        return audit.of(reference).stream()
                .anyMatch(line ->
                        line.actor().equals(AuditLog.RESIDENT) && line.action().equals(RECORDED));
    }
}
