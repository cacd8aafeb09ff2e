package jp.madoguchi.process;

import java.time.Instant;
import java.util.Optional;

/**
 * Work that waits in a table of ours and is done outside of the request that ordered it (mails, provider calls), so
 * that one runner drives it all and the time machine can finish it before it moves on.
 */
public interface BackgroundWork {

    /**
     * Does what is due now, or as much of it as others can wait for, and tells how many pieces were done; 0 means that
     * nothing is left.
     */
    int runDue();

    /**
     * When the first piece that failed is tried again after a moment, so that the time machine stops there. Only what
     * gives up one day tells it: what is tried for ever at one pace would stop a journey of weeks every minute.
     */
    default Optional<Instant> nextTry(Instant after) {
        return Optional.empty();
    }
}
