package jp.madoguchi.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When revocation is asked for again: in time before an answer is too old, and less and less often while there is none,
 * since a source that has been away for hours will not be back in minutes.
 *
 * @param age nothing is approved on an answer older than this
 * @param waits between inquiries that bring no answer; the last one goes on
 */
record RecheckSchedule(Duration age, List<Duration> waits) {

    /** What is left of an answer's time when it is asked for again: a quarter. */
    private static final int MARGIN = 4;

    boolean tooOld(Instant checkedAt, Instant now) {
        return !now.isBefore(checkedAt.plus(age));
    }

    /**
     * How long to wait from now.
     *
     * @param inquiries since the last answer, that one included
     */
    Duration waitAfter(RevocationAnswer last, int inquiries, Instant now) {
        return last.status() == RevocationStatus.UNKNOWN ? waitInVain(inquiries) : waitToAge(last.checkedAt(), now);
    }

    private Duration waitInVain(int inquiries) {
        // not counted: the one that brought the last answer, or the receipt, and the first one in vain after it
        int before = inquiries - 2;
        return waits.get(Math.max(0, Math.min(before, waits.size() - 1)));
    }

    private Duration waitToAge(Instant checkedAt, Instant now) {
        var left = Duration.between(now, checkedAt.plus(age).minus(age.dividedBy(MARGIN)));
        return left.isNegative() ? Duration.ZERO : left;
    }
}
