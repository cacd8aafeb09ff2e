package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.payment.ProviderStep.Finding;
import jp.madoguchi.process.BackgroundWork;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the steps that wait for the provider, a slice of each kind after the other, has it asked about them, and
 * completes them many at a time: what was found out and the step that follows from it are one transaction. A slice is
 * taken when its turn has come and written before the next one, so that its steps are ours until then.
 */
@Component
class ProviderSteps implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderSteps.class);
    private static final int TAKEN_AT_ONCE = 100;
    private static final int PER_TRANSACTION = 50;

    private final Map<String, ProviderStep> steps;
    private final ExternalTasks tasks;
    private final Case cases;
    private final Positions positions;
    private final Ledger ledger;
    private final PaymentAlarms alarms;
    private final PaymentProperties properties;

    ProviderSteps(
            List<ProviderStep> steps,
            ExternalTasks tasks,
            Case cases,
            Positions positions,
            Ledger ledger,
            PaymentAlarms alarms,
            PaymentProperties properties) {
        this.steps = steps.stream().collect(Collectors.toMap(ProviderStep::topic, Function.identity()));
        this.tasks = tasks;
        this.cases = cases;
        this.positions = positions;
        this.ledger = ledger;
        this.alarms = alarms;
        this.properties = properties;
    }

    @Override
    public int runDue() {
        return run(new Round(properties.roundTime()));
    }

    /** Returns how many steps were taken. */
    int run(Round round) {
        int taken = 0;
        boolean more;
        do {
            more = false;
            for (var step : steps.values()) {
                var slice = take(step, round);
                work(step, slice, round);
                taken += slice.size();
                more |= slice.size() == step.slice();
            }
        } while (more && !round.over());
        return taken;
    }

    private List<Step> take(ProviderStep step, Round round) {
        var taken = new ArrayList<Step>();
        boolean more = true;
        while (more && !round.over()) {
            int wanted = Math.min(TAKEN_AT_ONCE, step.slice() - taken.size());
            var some = tasks.take(Set.of(step.topic()), wanted);
            taken.addAll(some);
            more = some.size() == wanted && taken.size() < step.slice();
        }
        return taken;
    }

    private void work(ProviderStep asker, List<Step> slice, Round round) {
        if (slice.isEmpty()) {
            return;
        }
        var findings = round.ask(asker.topic(), () -> Optional.of(asker.ask(slice, round)))
                .orElse(Map.of());
        var answered = slice.stream().filter(findings::containsKey).toList();
        slice.stream().filter(step -> !findings.containsKey(step)).forEach(step -> putBack(step, round));
        for (int from = 0; from < answered.size(); from += PER_TRANSACTION) {
            complete(answered.subList(from, Math.min(from + PER_TRANSACTION, answered.size())), findings);
        }
    }

    /** Who was not asked has lost nothing, and is asked in the next round. */
    private void putBack(Step step, Round round) {
        if (round.leftOut().contains(step)) {
            tasks.release(step);
        } else {
            postpone(step);
        }
    }

    /** All in one transaction; if one of them cannot be completed, each in its own. */
    private void complete(List<Step> together, Map<Step, Finding> findings) {
        try {
            completeAll(together, findings);
        } catch (RuntimeException e) {
            LOG.info("{} steps could not be completed together: {}", together.size(), e.toString());
            together.forEach(step -> completeAlone(step, findings));
        }
    }

    private void completeAll(List<Step> together, Map<Step, Finding> findings) {
        var byCase = together.stream().collect(Collectors.groupingBy(Step::reference));
        cases.changeTogether(byCase.keySet(), applications -> {
            var known = known(together, findings);
            applications.forEach(application -> byCase.getOrDefault(application.reference(), List.of())
                    .forEach(step -> record(application, step, Objects.requireNonNull(findings.get(step)), known)));
        });
    }

    private void completeAlone(Step step, Map<Step, Finding> findings) {
        try {
            completeAll(List.of(step), findings);
        } catch (RuntimeException e) {
            LOG.warn("{} of {} could not be completed: {}", step.topic(), step.reference(), e.toString());
            postpone(step);
        }
    }

    /** What is known of the payments now that the cases are held, by the id of the request. */
    private Map<Long, Position> known(List<Step> together, Map<Step, Finding> findings) {
        var asked = together.stream()
                .flatMap(step -> Objects.requireNonNull(findings.get(step)).observed().stream())
                .map(ProviderStep.Observed::payment)
                .distinct()
                .toList();
        return positions.of(asked).stream()
                .collect(Collectors.toMap(position -> position.payment().id(), Function.identity()));
    }

    private void record(Application application, Step step, Finding finding, Map<Long, Position> known) {
        var now = new ArrayList<Position>();
        for (var observed : finding.observed()) {
            var before = Objects.requireNonNull(known.get(observed.payment().id()));
            now.add(record(application, before, observed));
        }
        var answered = Objects.requireNonNull(steps.get(step.topic()));
        answered.recorded(step, finding);
        tasks.complete(step, answered.variables(finding, now));
    }

    /** What the provider said may contradict what was recorded while it was asked. */
    private Position record(Application application, Position before, ProviderStep.Observed observed) {
        var after = ledger.record(application, before, observed.facts());
        if (after.state() == PaymentState.UNKNOWN && before.state() != PaymentState.UNKNOWN) {
            alarms.raiseContradiction(application, after);
        }
        return after;
    }

    private void postpone(Step step) {
        Objects.requireNonNull(steps.get(step.topic())).putBack(step);
        tasks.postpone(step, "no answer from the payment provider", properties.retryWaits());
    }
}
