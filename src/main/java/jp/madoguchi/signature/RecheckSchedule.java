package jp.madoguchi.signature;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When revocation is asked for again: in time before an answer is too old, and less and less often while there is none,
 * since a source that has been away for hours will not be back in minutes. Nobody revokes a certificate that has ended,
 * so that an answer does not grow old beyond that, and nobody has to know of it any more.
 *
 * @param age nothing is approved on an answer older than this
 * @param afterEnd for how long after a certificate's end a list of before it may still count
 * @param waits between inquiries that bring no answer; the last one goes on
 */
record RecheckSchedule(Duration age, Duration afterEnd, List<Duration> waits) {

    /** What is left of an answer's time when it is asked for again: a quarter. */
    private static final int MARGIN = 4;

    /** @param end of the certificate, which was valid at the receipt */
    RevocationStanding standing(RevocationAnswer last, Instant end, Instant now) {
        return switch (last.status()) {
            case REVOKED -> RevocationStanding.REVOKED;
            case GOOD -> tooOld(last.checkedAt(), end, now) ? RevocationStanding.OUTDATED : RevocationStanding.GOOD;
            case UNKNOWN -> last.checkedAt().isAfter(end) ? RevocationStanding.LOST : RevocationStanding.UNKNOWN;
        };
    }

    /** Whether another answer may come that changes anything. */
    boolean goesOn(RevocationAnswer last, Instant end, Instant now) {
        return switch (last.status()) {
            case REVOKED -> false;
            case GOOD -> !now.isAfter(end) || tooOld(last.checkedAt(), end, now);
            case UNKNOWN -> !last.checkedAt().isAfter(end.plus(afterEnd));
        };
    }

    /**
     * How long to wait from now.
     *
     * @param inquiries since the last answer, that one included
     */
    Duration waitAfter(RevocationAnswer last, int inquiries, Instant now) {
        return last.status() == RevocationStatus.UNKNOWN ? waitInVain(inquiries) : waitToAge(last.checkedAt(), now);
    }

    private boolean tooOld(Instant checkedAt, Instant end, Instant now) {
        var counted = now.isBefore(end) ? now : end;
        return !counted.isBefore(checkedAt.plus(age));
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
