package jp.madoguchi.resident;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Limits;
import jp.madoguchi.applications.Steps;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.process.ProcessNames.Timers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a resident what has happened, what to do now and until when. */
@Component
class StatusDesk {

    private final Applications applications;
    private final Procedures procedures;
    private final Steps steps;
    private final Limits limits;
    private final DeskDecisions decisions;
    private final OpenDays openDays;
    private final Clock clock;

    StatusDesk(
            Applications applications,
            Procedures procedures,
            Steps steps,
            Limits limits,
            DeskDecisions decisions,
            OpenDays openDays,
            Clock clock) {
        this.applications = applications;
        this.procedures = procedures;
        this.steps = steps;
        this.limits = limits;
        this.decisions = decisions;
        this.openDays = openDays;
        this.clock = clock;
    }

    Status of(String reference) {
        var application = applications.get(reference);
        var guide = Guide.of(application.state());
        return new Status(
                reference,
                procedures.get(application.procedure()).name(),
                application.state(),
                application.state().label(),
                steps.of(reference).stream()
                        .map(step -> new Status.ReachedStep(
                                step.state().label(),
                                step.at().atZone(clock.getZone()).toOffsetDateTime()))
                        .toList(),
                guide.limit()
                        .flatMap(timer -> limits.due(reference, timer))
                        .map(due -> lastDay(application, due))
                        .orElse(null),
                guide.todo(),
                guide.outcome()
                        .flatMap(outcome -> decisions.last(reference, outcome))
                        .map(DeskDecision::message)
                        .orElse(null));
    }

    /** Limits in open days end at the check on the morning after: the last day to act is the open day before. */
    private LocalDate lastDay(Application application, Instant due) {
        var day = LocalDate.ofInstant(due, clock.getZone());
        return application.state() == CaseState.APPLYING ? day : openDays.before(day);
    }

    /** What a public state means for the resident: the timer that limits it, the decision whose words explain it. */
    private enum Guide {
        APPLYING(Timers.INPUT_LIMIT, null, "申請内容を入力し、「この内容で申請する」を押してください。"),
        ASKING(Timers.CONTACT_LIMIT, "ASK", "担当者からの確認事項に回答してください。"),
        CORRECTING(Timers.INPUT_LIMIT, "CORRECT", "申請内容を補正し、もう一度申請してください。"),
        AWAITING_PAYMENT(Timers.PAYMENT_LIMIT, null, "クレジットカードで手数料をお支払いください。"),
        REFUSED(null, "REFUSE", null),
        NOTHING(null, null, null);

        private final @Nullable String timer;
        private final @Nullable String decision;
        private final @Nullable String todo;

        Guide(@Nullable String timer, @Nullable String decision, @Nullable String todo) {
            this.timer = timer;
            this.decision = decision;
            this.todo = todo;
        }

        static Guide of(CaseState state) {
            for (var guide : values()) {
                if (guide.name().equals(state.name())) {
                    return guide;
                }
            }
            return NOTHING;
        }

        Optional<String> limit() {
            return Optional.ofNullable(timer);
        }

        Optional<String> outcome() {
            return Optional.ofNullable(decision);
        }

        @Nullable
        String todo() {
            return todo;
        }
    }
}
