package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ExternalTasks.Step;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalTasksTests {

    private final ExternalTaskService engine = mock(ExternalTaskService.class);

    @ParameterizedTest
    @ValueSource(
            classes = {BadUserRequestException.class, OptimisticLockingException.class, IllegalStateException.class})
    void aStepThatCannotBePutBackHoldsUpNoOther(Class<? extends RuntimeException> failure) {
        doThrow(failure).when(engine).handleFailure(any(), any(), any(), anyInt(), anyLong());
        var tasks = new ExternalTasks(engine, mock(RuntimeService.class));
        var step = new Step("1", "payment-check", "AAAAA-AAAAA", Map.of(), null);

        assertThatNoException().isThrownBy(() -> tasks.postpone(step, "no answer", List.of(Duration.ofMinutes(5))));
    }
}
