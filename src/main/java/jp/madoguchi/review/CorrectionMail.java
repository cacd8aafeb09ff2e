package jp.madoguchi.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
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

/** 補正のお願い: what to correct, and the last day for it, as its timer stands. */
@Component
class CorrectionMail implements MailContent {

    private final DeskDecisions decisions;
    private final Limits limits;
    private final OpenDays openDays;
    private final Deadlines deadlines;

    CorrectionMail(DeskDecisions decisions, Limits limits, OpenDays openDays, Deadlines deadlines) {
        this.decisions = decisions;
        this.limits = limits;
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
                    limits.due(application.reference(), Timers.INPUT_LIMIT)
                            .map(openDays::lastDay)
                            .orElseGet(() -> counted(application, request)));
        });
        return facts;
    }

    /** For a mail that is sent again when its limit runs no more. */
    private LocalDate counted(Application application, DeskDecision request) {
        return openDays.after(request.decidedAt(), deadlines.correctionDays(application.procedure()))
                .day();
    }
}
