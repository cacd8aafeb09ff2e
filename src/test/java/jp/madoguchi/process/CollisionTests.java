package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EventSubscriptionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class CollisionTests {

    @Test
    void twoAtTheSameRowCollide() {
        assertThat(Collision.caused(new OptimisticLockingException("somebody was faster")))
                .isTrue();
        assertThat(Collision.caused(new CannotAcquireLockException("deadlock"))).isTrue();
        assertThat(Collision.caused(new ProcessEngineException(new SQLException("deadlock", "40P01"))))
                .isTrue();
    }

    @Test
    void anExecutionReadInHalvesIsACollision() {
        var torn = thrownBy(() -> new ExecutionWithoutChildren().hasChildren());

        assertThat(torn).isInstanceOf(NullPointerException.class);
        assertThat(Collision.caused(torn)).isTrue();
    }

    @Test
    void aMessageForAWaitThatIsGoneIsACollision() {
        var context = mock(CommandContext.class);
        when(context.getEventSubscriptionManager()).thenReturn(mock(EventSubscriptionManager.class));
        var gone =
                thrownBy(() -> new MessageEventReceivedCmd("PaymentStopped", "execution", Map.of()).execute(context));

        assertThat(gone)
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("does not have a subscription");
        assertThat(Collision.caused(gone)).isTrue();
    }

    @Test
    void ourOwnMistakesAreNot() {
        assertThat(Collision.caused(new NullPointerException("a mistake of ours")))
                .isFalse();
        assertThat(Collision.caused(new ProcessEngineException(new SQLException("no such table", "42P01"))))
                .isFalse();
        assertThat(Collision.caused(new IllegalStateException())).isFalse();
    }

    private static RuntimeException thrownBy(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            return e;
        }
        throw new AssertionError("Nothing was thrown");
    }

    /** An execution whose children went between two reads. */
    private static final class ExecutionWithoutChildren extends ExecutionEntity {
        @Override
        @SuppressWarnings("NullAway") // what the engine itself does not expect
        public @Nullable List<ExecutionEntity> getExecutions() {
            return null;
        }
    }
}
