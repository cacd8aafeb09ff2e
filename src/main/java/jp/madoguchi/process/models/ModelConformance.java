package jp.madoguchi.process.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.process.ProcessNames;
import jp.madoguchi.process.ProcessNames.Decisions;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.process.ProcessNames.Tasks;
import jp.madoguchi.process.ProcessNames.Timers;
import org.springframework.stereotype.Component;

/** All rules that models keep to; the same in our build and when a process owner deploys. */
@Component
class ModelConformance {

    static final Set<String> PROCESSES = Set.of(
            ProcessNames.APPLICATION, ProcessNames.LATE_PAYMENT, ProcessNames.REFUND, ProcessNames.PAYMENT_ALARM);
    static final Set<String> TASKS = Set.of(
            Tasks.REVIEW,
            Tasks.ASK,
            Tasks.DECIDE_UNREACHABLE,
            Tasks.ON_HOLD,
            Tasks.DECIDE_UNPAID,
            Tasks.ON_HOLD_PAYMENT,
            Tasks.RESOLVE_PAYMENT,
            Tasks.ACKNOWLEDGE_LATE_PAYMENT,
            Tasks.DECIDE_REFUND,
            Tasks.SETTLE_ALARM,
            Tasks.SIGN_MORNING_SHEET,
            Tasks.ENCLOSE,
            Tasks.DISPATCH,
            Tasks.DESTROY_CERTIFICATE);
    static final Set<String> MESSAGES = Set.of(
            Messages.EMAIL_VERIFIED,
            Messages.SIGNATURE_RECEIVED,
            Messages.APPLICATION_EDITED,
            Messages.APPLICATION_SUBMITTED,
            Messages.ANSWER_RECEIVED,
            Messages.QUESTION_UNDELIVERED,
            Messages.PAYMENT_RECEIVED,
            Messages.PAYMENT_STOPPED,
            Messages.WITHDRAWN);

    private final List<Rule> rules;

    ModelConformance(Surroundings surroundings) {
        rules = List.of(
                new NamesRule(PROCESSES, Decisions.OUTPUTS.keySet(), MESSAGES),
                new OutputRule(Decisions.OUTPUTS),
                new ElementRule(TASKS, Timers.TOLD),
                new BeanRule(surroundings),
                new MessageRule(MESSAGES),
                new ReferenceRule(),
                new RetryRule(),
                new HistoryRule(),
                new IdRule(),
                new DiagramRule(),
                new ScriptRule(),
                new FormRule(),
                new WordRule(surroundings),
                new MilestoneRule(),
                new OpenDayTimerRule(),
                new GatewayRule(),
                new WaitRule());
    }

    /** What is wrong, in the order of the rules; empty when all is well. */
    List<Finding> check(List<ModelFile> files) {
        var models = new ModelSet(files);
        var findings = new ArrayList<>(models.unreadable());
        rules.forEach(rule -> rule.check(models, findings::add));
        return findings;
    }
}
