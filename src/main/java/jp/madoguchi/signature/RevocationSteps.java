package jp.madoguchi.signature;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.BackgroundWork;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * External task 失効の再確認: asks without a transaction, since a responder may be slow; what it said and the step that
 * follows from it are one transaction.
 */
@Component
class RevocationSteps implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(RevocationSteps.class);

    /** Each may cost the time-out of every responder, and mails wait meanwhile. */
    private static final int AT_ONCE = 5;

    private final ExternalTasks tasks;
    private final RevocationRecheck recheck;
    private final Case cases;
    private final SignatureProperties properties;

    RevocationSteps(ExternalTasks tasks, RevocationRecheck recheck, Case cases, SignatureProperties properties) {
        this.tasks = tasks;
        this.recheck = recheck;
        this.cases = cases;
        this.properties = properties;
    }

    @Override
    public int runDue() {
        var taken = tasks.take(Set.of(SignatureTopics.RECHECK), AT_ONCE);
        taken.forEach(this::work);
        return taken.size();
    }

    private void work(Step step) {
        try {
            var asked = recheck.ask(step.reference());
            cases.change(step.reference(), application -> complete(application, step, asked));
        } catch (RuntimeException e) {
            LOG.warn("{} of {} could not be completed: {}", step.topic(), step.reference(), e.toString());
            tasks.postpone(step, "revocation could not be asked or recorded", properties.recheckWaits());
        }
    }

    /** A clerk may have approved while the answer was on its way: it stands in the case all the same. */
    private boolean complete(Application application, Step step, RevocationRecheck.Asked asked) {
        boolean awaited = tasks.holds(step);
        if (awaited || !application.state().ended()) {
            var status = recheck.record(asked);
            LOG.info("{}: revocation {}{}", step.reference(), status, awaited ? "" : ", after the decision");
        }
        if (awaited) {
            tasks.complete(step, Map.of());
        }
        return awaited;
    }
}
