package jp.madoguchi.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class BackgroundRunnerTests {

    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void whatWasOrderedWhileSlowWorkWentOnNeedNotWaitForItsEnd() throws InterruptedException {
        var mails = new ArrayDeque<>(List.of(0, 1, 0, 0));
        var questions = new ArrayDeque<>(List.of(1, 1, 1, 0));

        beat(work("mail", mails), work("question", questions));

        assertThat(done).containsExactly("question", "mail", "question", "question");
    }

    @Test
    void workThatFailsHoldsUpNoOther() throws InterruptedException {
        var questions = new ArrayDeque<>(List.of(1, 0));

        beat(
                () -> {
                    throw new IllegalStateException("broken");
                },
                work("question", questions));

        assertThat(done).containsExactly("question");
    }

    /** At a beat of a nanosecond every round is a long one. */
    private void beat(BackgroundWork... works) throws InterruptedException {
        var beans = new StaticListableBeanFactory();
        for (int i = 0; i < works.length; i++) {
            beans.addBean("work" + i, works[i]);
        }
        var runner = new BackgroundRunner(
                beans.getBeanProvider(BackgroundWork.class), new BackgroundProperties(true, Duration.ofNanos(1)));
        runner.start();
        assertThat(end.await(1, TimeUnit.MINUTES)).isTrue();
        runner.stop();
    }

    /** Does as much at each turn as the list says, and is the last to have nothing when the list is at its end. */
    private BackgroundWork work(String name, ArrayDeque<Integer> turns) {
        return () -> {
            int some = turns.isEmpty() ? 0 : turns.poll();
            if (some > 0) {
                done.add(name);
            } else if (turns.isEmpty()) {
                end.countDown();
            }
            return some;
        };
    }
}
