package jp.madoguchi.resident;

import java.util.Map;
import jp.madoguchi.applications.Applications;
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

    private final Case cases;
    private final Applications applications;
    private final AuditLog audit;

    Withdrawal(Case cases, Applications applications, AuditLog audit) {
        this.cases = cases;
        this.applications = applications;
        this.audit = audit;
    }

    /** Withdraws once; a second click gets the same answer. */
    CaseState withdraw(String reference) {
        return cases.change(reference, application -> {
            if (application.state() == CaseState.WITHDRAWN) {
                return CaseState.WITHDRAWN;
            }
            if (!cases.tell(application, Messages.WITHDRAWN, Map.of(WITHDRAWN.name(), true))) {
                throw new NotWithdrawableException();
            }
            audit.write(reference, AuditLog.RESIDENT, "WITHDRAWN", "");
            return applications.get(reference).state();
        });
    }
}
