package jp.madoguchi.payment;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One round of questions to the provider, put one after the other. The first that gets no answer ends it, since other
 * background work waits meanwhile; whoever was not asked any more is asked in the next round as if nothing had happened.
 */
final class Round {

    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    private final Set<Step> leftOut = new HashSet<>();
    private boolean over;

    boolean over() {
        return over;
    }

    /** The steps about which nobody was asked. */
    Set<Step> leftOut() {
        return leftOut;
    }

    /** @return empty without an answer to be trusted, and once the round is over */
    <T> Optional<T> ask(Step step, Supplier<Optional<T>> question) {
        if (over) {
            leftOut.add(step);
        }
        return ask(step.reference(), question);
    }

    /**
     * @param about for the log; never personal data
     * @return empty without an answer to be trusted, and once the round is over
     */
    <T> Optional<T> ask(String about, Supplier<Optional<T>> question) {
        if (over) {
            return Optional.empty();
        }
        try {
            return question.get();
        } catch (ProviderUnavailableException e) {
            LOG.info("{}: no answer from the payment provider", about);
            over = true;
        } catch (RuntimeException e) {
            LOG.warn("{}: the question could not be put: {}", about, e.toString());
        }
        return Optional.empty();
    }
}
