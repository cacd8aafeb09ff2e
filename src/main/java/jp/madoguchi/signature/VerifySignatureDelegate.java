package jp.madoguchi.signature;

import static jp.madoguchi.process.ProcessNames.REFERENCE;

import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Service task 電子署名の検証, in the request that brought the signature. */
@Component
class VerifySignatureDelegate implements JavaDelegate {

    private static final ProcessVariable<String> VERDICT = new ProcessVariable<>("verdict", String.class);

    private final SignatureJudgement judgement;

    VerifySignatureDelegate(SignatureJudgement judgement) {
        this.judgement = judgement;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var verdict = judgement.judge(REFERENCE.require(execution));

        execution.setVariable(VERDICT.name(), VERDICT.passing(verdict.result().name()));
    }
}
