package jp.madoguchi.resident;

import java.time.Clock;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Steps;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Component;

/** Tells a resident what has happened, what to do now and until when. */
@Component
class StatusDesk {

    private final Applications applications;
    private final Procedures procedures;
    private final Steps steps;
    private final Withdrawal withdrawal;
    private final Guide guide;
    private final Clock clock;

    StatusDesk(
            Applications applications,
            Procedures procedures,
            Steps steps,
            Withdrawal withdrawal,
            Guide guide,
            Clock clock) {
        this.applications = applications;
        this.procedures = procedures;
        this.steps = steps;
        this.withdrawal = withdrawal;
        this.guide = guide;
        this.clock = clock;
    }

    Status of(String reference) {
        var application = applications.get(reference);
        return !application.state().ended() && withdrawal.recorded(reference)
                ? status(application, CaseState.WITHDRAWN, "取下げの手続き中", Guide.Advice.NONE)
                : status(application, application.state(), application.state().label(), guide.on(application));
    }

    private Status status(Application application, CaseState state, String label, Guide.Advice advice) {
        return new Status(
                application.reference(),
                application.referenceLabel(),
                application.procedure(),
                procedures.get(application.procedure()).name(),
                state,
                label,
                steps.of(application.reference()).stream()
                        .map(step -> new Status.ReachedStep(
                                step.state().label(),
                                step.at().atZone(clock.getZone()).toOffsetDateTime()))
                        .toList(),
                withdrawal.possible(application.reference()),
                advice.deadline(),
                advice.todo(),
                advice.message());
    }
}
