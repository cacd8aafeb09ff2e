package jp.madoguchi.applications;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task “保存期間を過ぎた個人情報の消去”. */
@Component
class EraseExpiredDelegate implements JavaDelegate {

    private final Retention retention;

    EraseExpiredDelegate(Retention retention) {
        this.retention = retention;
    }

    @Override
    public void execute(DelegateExecution execution) {
        retention.eraseExpired();
        retention.deleteListsNobodyNames();
    }
}
