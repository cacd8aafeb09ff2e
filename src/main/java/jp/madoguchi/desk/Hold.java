package jp.madoguchi.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;

/** 保留: a clerk stops the clocks of a phase until the morning of a day. */
final class Hold {

    private static final int LONGEST_MONTHS = 6;

    private Hold() {}

    /**
     * The morning on which the case goes on.
     *
     * @param body names the day in {@code until}
     * @param time the desk's time of checks
     * @throws DecisionInvalidException unless the day lies ahead, within half a year
     */
    static Date until(DecisionBody body, LocalTime time, Clock clock) {
        var day = day(body);
        var today = LocalDate.now(clock);
        if (!day.isAfter(today) || day.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new DecisionInvalidException("until", "再開する日は、明日から%dか月後までの日付にしてください。".formatted(LONGEST_MONTHS));
        }
        return Date.from(day.atTime(time).atZone(clock.getZone()).toInstant());
    }

    static LocalDate day(DecisionBody body) {
        return body.date("until", "再開する日");
    }
}
