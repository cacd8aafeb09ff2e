package jp.madoguchi.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.procedures.Deadlines;
import org.springframework.stereotype.Component;

/** 確認事項の連絡: the question, and the last day for the answer, counted as the timer of the model counts. */
@Component
class QuestionMail implements MailContent {

    private final DeskDecisions decisions;
    private final Questions questions;
    private final OpenDays openDays;
    private final Deadlines deadlines;

    QuestionMail(DeskDecisions decisions, Questions questions, OpenDays openDays, Deadlines deadlines) {
        this.decisions = decisions;
        this.questions = questions;
        this.openDays = openDays;
        this.deadlines = deadlines;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M6);
    }

    @Override
    public Map<String, Object> of(Application application) {
        var facts = new HashMap<String, Object>();
        decisions.last(application.reference(), "ASK").ifPresent(question -> {
            var words = question.message();
            if (words != null) {
                facts.put("message", words);
            }
        });
        questions.last(application.reference()).ifPresent(asked -> answerBy(application, asked, facts));
        return facts;
    }

    private void answerBy(Application application, DeskDecision asked, Map<String, Object> facts) {
        var receivedAt = application.submittedAt();
        if (receivedAt == null) {
            return;
        }
        var days = asked.days();
        facts.put(
                "answerBy",
                openDays.after(receivedAt, deadlines.contactDays(application.procedure()))
                        .butNotBefore(
                                asked.decidedAt(),
                                days == null ? deadlines.minimumAfterQuestion(application.procedure()) : days)
                        .day());
    }
}
