package jp.madoguchi.payment;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of questions to the provider, put one after the other. The first that gets no answer ends it, and so
 * does its time, since other background work waits meanwhile, and steps are not ours for ever; whoever was not asked any
 * more is asked in the next round as if nothing had happened.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Set<Step> leftOut = new HashSet<>();
    private final long end;
    private boolean silent;

    /** @param longest by the wall clock; after it no question is put any more */
    Round(Duration longest) {
        end = System.nanoTime() + longest.toNanos();
    }

    boolean over() {
        return silent || System.nanoTime() - end >= 0;
    }

    /** The steps about which nobody was asked. */
    Set<Step> leftOut() {
        return leftOut;
    }

    /** Nobody is asked about this step in this round. */
    void leaveOut(Step step) {
        leftOut.add(step);
    }

    /** @return empty without an answer to be trusted, and once the round is over */
    <T> Optional<T> ask(Step step, Supplier<Optional<T>> question) {
        if (over()) {
            leaveOut(step);
            return Optional.empty();
        }
        return ask(step.reference(), question);
    }

    /**
     * @param about for the log; never personal data
     * @return empty without an answer to be trusted, and once the round is over
     */
    <T> Optional<T> ask(String about, Supplier<Optional<T>> question) {
        if (over()) {
            return Optional.empty();
        }
        try {
            return question.get();
        } catch (ProviderUnavailableException e) {
            LOG.info("{}: no answer from the payment provider", about);
            silent = true;
        } catch (RuntimeException e) {
            LOG.warn("{}: the question could not be put: {}", about, e.toString());
        }
        return Optional.empty();
    }
}
