package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Execution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Many cases wait for a provider that gives no answers, or late ones: a round ends soon, and no case pays for it. */
@ProductTest
@AllWellAgain
class HangingProviderIT {

    private static final int CASES = 4;
    private static final int HUNDREDS = 120;

    @Autowired
    private ProviderSteps steps;

    @Autowired
    private ExternalTaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private PaymentProperties properties;

    @Autowired
    private Till till;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void theFirstSilenceEndsTheRoundAndTheOthersKeepTheirAttempts() {
        var withdrawn = withdrawn(CASES);
        rehearsal.faults(Map.of("api", "500"));

        steps.runDue();

        assertThat(waiting(withdrawn).filter(task -> task.getRetries() == null))
                .hasSize(CASES - 1)
                .allMatch(task -> task.getLockExpirationTime() == null);
        assertThat(waiting(withdrawn).map(ExternalTask::getRetries).filter(Objects::nonNull))
                .hasSize(1)
                .containsOnly(properties.retryWaits().size());

        rehearsal.faults(Map.of("api", "none"));
        steps.runDue();
        assertThat(waiting(withdrawn)).as("only who was asked has to wait").hasSize(1);

        rehearsal.pass(Duration.ofMinutes(1));
        assertThat(withdrawn).allMatch(reference -> till.state(reference) == CaseState.WITHDRAWN);
    }

    @Test
    void whatASlowProviderAnsweredIsWrittenAndTheRestIsFreeForOtherNodes() {
        var withdrawn = withdrawn(HUNDREDS);
        rehearsal.faults(Map.of("api", "slow"));

        steps.run(new Round(Duration.ofSeconds(10)));

        assertThat(waiting(withdrawn))
                .as("the first ones were answered, and never all in ten seconds at three each")
                .hasSizeBetween(1, HUNDREDS - 1)
                .allMatch(task -> task.getLockExpirationTime() == null && task.getRetries() == null);

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.settle();
        assertThat(withdrawn).allMatch(reference -> till.state(reference) == CaseState.WITHDRAWN);
    }

    /** Cases that were withdrawn while a charge was possible: the provider must be told to cancel. */
    private List<String> withdrawn(int cases) {
        var references = Stream.generate(this::atTheCardPage).limit(cases).toList();
        rehearsal.settle();
        assertThat(references).allMatch(reference -> till.withdrawn(reference) == 200);
        return references;
    }

    private String atTheCardPage() {
        var reference = till.awaitingPayment();
        till.cardPage(reference);
        return reference;
    }

    private Stream<ExternalTask> waiting(List<String> references) {
        var instances = references.stream()
                .flatMap(reference ->
                        runtime.createProcessInstanceQuery().processInstanceBusinessKey(reference).list().stream())
                .map(Execution::getProcessInstanceId)
                .toArray(String[]::new);
        return instances.length == 0
                ? Stream.of()
                : tasks
                        .createExternalTaskQuery()
                        .topicName(PaymentTopics.CLOSING)
                        .processInstanceIdIn(instances)
                        .list()
                        .stream();
    }
}
