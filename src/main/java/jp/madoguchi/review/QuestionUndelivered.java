package jp.madoguchi.review;

import java.util.Map;
import jp.madoguchi.applications.Case;
import jp.madoguchi.mail.MailGivenUp;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.process.ProcessNames.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Nobody answers a question that never arrived: the limit stops at once, and a clerk decides how to go on. */
@Component
class QuestionUndelivered {

    private final Case cases;

    QuestionUndelivered(Case cases) {
        this.cases = cases;
    }

    @EventListener
    void onMailGivenUp(MailGivenUp event) {
        if (event.kind() == MailKind.M6 && event.latest()) {
            cases.tell(event.application(), Messages.QUESTION_UNDELIVERED, Map.of());
        }
    }
}
