package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class BackgroundRunnerTests {

    @Test
    void workWithoutAnEndHoldsUpNoOther() throws InterruptedException {
        assertThat(bothGetTheirTurn(() -> 1)).isTrue();
    }

    @Test
    void workThatFailsHoldsUpNoOther() throws InterruptedException {
        assertThat(bothGetTheirTurn(() -> {
                    throw new IllegalStateException("broken");
                }))
                .isTrue();
    }

    /** Also after an error: nobody restarts a thread that ended at night. */
    @Test
    void workThatEndsInAnErrorHoldsUpNoOther() throws InterruptedException {
        assertThat(bothGetTheirTurn(() -> {
                    throw new OutOfMemoryError("too large");
                }))
                .isTrue();
    }

    private static boolean bothGetTheirTurn(BackgroundWork first) throws InterruptedException {
        var turns = new CountDownLatch(2);
        var beans = new StaticListableBeanFactory();
        beans.addBean("first", first);
        beans.addBean("second", (BackgroundWork) () -> {
            turns.countDown();
            return 0;
        });
        var runner = new BackgroundRunner(
                beans.getBeanProvider(BackgroundWork.class), new BackgroundProperties(true, Duration.ofMillis(1)));
        runner.start();
        boolean both = turns.await(1, TimeUnit.MINUTES);
        runner.stop();
        return both;
    }
}
