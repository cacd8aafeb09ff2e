package jp.madoguchi.review;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import jp.madoguchi.procedures.Deadlines;
import org.springframework.stereotype.Component;

/** 補正のお願い: what to correct, and the last day for it. */
@Component
class CorrectionMail implements MailContent {

    private final DeskDecisions decisions;
    private final OpenDays openDays;
    private final Deadlines deadlines;

    CorrectionMail(DeskDecisions decisions, OpenDays openDays, Deadlines deadlines) {
        this.decisions = decisions;
        this.openDays = openDays;
        this.deadlines = deadlines;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M12);
    }

    @Override
    public Map<String, Object> of(Application application) {
        var facts = new HashMap<String, Object>();
        decisions.last(application.reference(), "CORRECT").ifPresent(request -> {
            var words = request.message();
            if (words != null) {
                facts.put("message", words);
            }
            facts.put(
                    "correctBy",
                    openDays.after(request.decidedAt(), deadlines.correctionDays(application.procedure()))
                            .day());
        });
        return facts;
    }
}
