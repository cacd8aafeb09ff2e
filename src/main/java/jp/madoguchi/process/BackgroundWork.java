package jp.madoguchi.process;

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
}
