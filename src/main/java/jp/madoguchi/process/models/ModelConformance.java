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

    private final List<Rule> rules;

    ModelConformance(Surroundings surroundings) {
        rules = List.of(
                new NamesRule(PROCESSES, Decisions.OUTPUTS.keySet(), Messages.ALL),
                new OutputRule(Decisions.OUTPUTS),
                new ElementRule(Tasks.ALL, Timers.TOLD),
                new BeanRule(surroundings),
                new MessageRule(Messages.ALL),
                new ReferenceRule(),
                new RetryRule(),
                new HistoryRule(),
                new IdRule(),
                new DiagramRule(),
                new ScriptRule(),
                new FormRule(surroundings),
                TaskFieldRule.ofProduct(),
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
