package jp.madoguchi.demo.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The next moment at which the office looks at what is due: the goal of most journeys with the time machine.
 *
 * @param open whether the city hall is open on a day
 */
record NextCheck(Predicate<LocalDate> open, Clock clock) {

    /** A city hall that is closed for longer than this has a wrong calendar. */
    private static final int LONGEST_CLOSURE = 366;

    /** The first check on an open day that is still to come, today's included (Japan time). */
    OffsetDateTime at(LocalTime checkTime) {
        var now = OffsetDateTime.now(clock);
        return Stream.iterate(LocalDate.now(clock), day -> day.plusDays(1))
                .limit(LONGEST_CLOSURE)
                .filter(open)
                .map(day -> day.atTime(checkTime).atZone(clock.getZone()).toOffsetDateTime())
                .filter(moment -> moment.isAfter(now))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No open day within a year"));
    }
}
