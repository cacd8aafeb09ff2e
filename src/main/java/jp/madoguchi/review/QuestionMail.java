package jp.madoguchi.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Limits;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.stereotype.Component;

/** 確認事項の連絡: the question, and the last day for the answer, as its timer stands. */
@Component
class QuestionMail implements MailContent {

    private final DeskDecisions decisions;
    private final Questions questions;
    private final Limits limits;
    private final Corrections corrections;
    private final OpenDays openDays;
    private final Deadlines deadlines;

    QuestionMail(
            DeskDecisions decisions,
            Questions questions,
            Limits limits,
            Corrections corrections,
            OpenDays openDays,
            Deadlines deadlines) {
        this.decisions = decisions;
        this.questions = questions;
        this.limits = limits;
        this.corrections = corrections;
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
        limits.due(application.reference(), Timers.CONTACT_LIMIT)
                .map(openDays::lastDay)
                .or(() -> questions.last(application.reference()).flatMap(asked -> counted(application, asked)))
                .ifPresent(day -> facts.put("answerBy", day));
        return facts;
    }

    /** For a mail that is sent when its limit runs no more. */
    private Optional<LocalDate> counted(Application application, DeskDecision asked) {
        var days = asked.days();
        return Optional.ofNullable(application.submittedAt()).map(receivedAt -> openDays.after(
                        receivedAt,
                        deadlines.contactDays(application.procedure()) + corrections.openDays(application.reference()))
                .butNotBefore(
                        asked.decidedAt(),
                        days == null ? deadlines.minimumAfterQuestion(application.procedure()) : days)
                .day());
    }
}
