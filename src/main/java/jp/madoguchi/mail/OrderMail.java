package jp.madoguchi.mail;

import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.process.ProcessVariable;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Service task that orders a mail: input parameter {@code mail} names it, {@code mailReason} may vary its text, {@code
 * mailAmount} are the yen of which it speaks, where the case alone does not tell.
 */
@Component
class OrderMail implements JavaDelegate {

    private static final ProcessVariable<String> MAIL = new ProcessVariable<>("mail", String.class);
    private static final ProcessVariable<String> REASON = new ProcessVariable<>("mailReason", String.class);
    private static final ProcessVariable<Integer> AMOUNT = new ProcessVariable<>("mailAmount", Integer.class);

    private final Mails mails;

    OrderMail(Mails mails) {
        this.mails = mails;
    }

    @Override
    public void execute(DelegateExecution execution) {
        var kind = MailKind.valueOf(MAIL.require(execution));

        mails.order(ProcessNames.REFERENCE.require(execution), kind, REASON.find(execution), AMOUNT.find(execution));
    }
}
