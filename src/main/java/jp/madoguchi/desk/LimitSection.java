package jp.madoguchi.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Limits;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.stereotype.Component;

/** Until when the desk waits for the applicant, so that nobody counts open days by hand. */
@Component
class LimitSection implements CaseCardSection {

    private static final int POSITION = 5;

    private static final List<Link> CALENDAR = List.of(new Link("開庁日のカレンダーを見る", "/clerk/calendar"));

    private final Limits limits;
    private final OpenDays openDays;

    LimitSection(Limits limits, OpenDays openDays) {
        this.limits = limits;
        this.openDays = openDays;
    }

    /** A payment's limit stands with the payment. */
    @Override
    public Optional<Section> of(Application application) {
        return switch (application.state()) {
            case ASKING -> section(application, "申請者の回答", Timers.CONTACT_LIMIT);
            case CORRECTING -> section(application, "申請者の補正", Timers.INPUT_LIMIT);
            default -> Optional.empty();
        };
    }

    private Optional<Section> section(Application application, String awaited, String timer) {
        return limits.due(application.reference(), timer)
                .map(due -> new Section(POSITION, "期限", List.of(new Row(awaited, words(due))), List.of(), CALENDAR));
    }

    private String words(Instant due) {
        var last = openDays.lastDay(due);
        return "%sまで\n%sに自動で判定されます".formatted(JapaneseDates.date(last), JapaneseDates.dateTime(due));
    }
}
