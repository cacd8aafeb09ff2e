package jp.madoguchi.review;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import org.springframework.stereotype.Component;

/** 却下 and 取消: the clerk's reason, in the clerk's words. A timer that cancels has none. */
@Component
class EndingMail implements MailContent {

    private final DeskDecisions decisions;

    EndingMail(DeskDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M7, MailKind.M13);
    }

    @Override
    public Map<String, Object> of(Application application) {
        return decisions
                .ending(application.reference())
                .map(DeskDecision::message)
                .<Map<String, Object>>map(words -> Map.of("message", words))
                .orElse(Map.of());
    }
}
