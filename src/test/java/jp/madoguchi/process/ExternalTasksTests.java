package jp.madoguchi.process;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ExternalTasks.Step;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalTasksTests {

    private static final List<String> TOPICS = List.of("payment-refund");
    private static final int ALL = 1_000;

    private final ExternalTaskService engine = mock(ExternalTaskService.class);

    @AfterEach
    void resetClock() {
        ClockUtil.reset();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {BadUserRequestException.class, OptimisticLockingException.class, IllegalStateException.class})
    void aStepThatCannotBePutBackHoldsUpNoOther(Class<? extends RuntimeException> failure) {
        doThrow(failure).when(engine).handleFailure(any(), any(), any(), anyInt(), anyLong());
        var tasks = new ExternalTasks(engine, mock(RuntimeService.class));
        var step = new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), null);

        assertThatNoException().isThrownBy(() -> tasks.postpone(step, "no answer", List.of(Duration.ofMinutes(5))));
    }

    @Test
    void aStepWaitsThoughTheAttemptsBecameFewerMeanwhile() {
        var tasks = new ExternalTasks(engine, mock(RuntimeService.class));
        var step = new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), 9);

        tasks.postpone(step, "no answer", List.of(Duration.ofMinutes(5), Duration.ofHours(1)));

        verify(engine)
                .handleFailure(
                        eq("1"), any(), any(), eq(8), eq(Duration.ofMinutes(5).toMillis()));
    }

    @Test
    void eachAttemptWaitsLongerThanTheLast() {
        var tasks = new ExternalTasks(engine, mock(RuntimeService.class));
        var waits = List.of(Duration.ofMinutes(5), Duration.ofHours(1));

        tasks.postpone(new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), null), "no answer", waits);
        tasks.postpone(new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), 2), "no answer", waits);
        tasks.postpone(new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), 1), "no answer", waits);

        var inOrder = inOrder(engine);
        inOrder.verify(engine)
                .handleFailure(
                        any(), any(), any(), eq(2), eq(Duration.ofMinutes(5).toMillis()));
        inOrder.verify(engine)
                .handleFailure(
                        any(), any(), any(), eq(1), eq(Duration.ofHours(1).toMillis()));
        inOrder.verify(engine).handleFailure(any(), any(), any(), eq(0), eq(0L));
    }

    @Test
    void givesBackOnlyWhatIsStillItsOwn() {
        var stage = Stage.fresh();
        stage.start("LatePayment", Map.of("procedure", "juminhyo"));
        var slow = node(stage);
        var other = node(stage);
        var step = last(slow);
        stage.at("2026-06-01T10:11:00+09:00");
        assertThat(last(other).id()).isEqualTo(step.id());

        slow.release(step);

        assertThat(slow.take(TOPICS, ALL)).extracting(Step::id).doesNotContain(step.id());
    }

    @Test
    void whatIsGivenBackIsThereForTheOthersAtOnce() {
        var stage = Stage.fresh();
        stage.start("LatePayment", Map.of("procedure", "juminhyo"));
        var slow = node(stage);
        var step = last(slow);

        slow.release(step);

        assertThat(last(node(stage)).id()).isEqualTo(step.id());
    }

    private static ExternalTasks node(Stage stage) {
        return new ExternalTasks(stage.engine.getExternalTaskService(), stage.engine.getRuntimeService());
    }

    /** Takes whatever waits, of earlier tests, too. Returns the step of the case that was started last. */
    private static Step last(ExternalTasks node) {
        return node.take(TOPICS, ALL).stream()
                .max(comparing(step -> Integer.valueOf(step.reference().replace("TEST-", ""))))
                .orElseThrow();
    }
}
