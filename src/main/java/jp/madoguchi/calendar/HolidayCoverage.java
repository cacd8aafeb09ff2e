package jp.madoguchi.calendar;

import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Warns when holidays were imported once but the import ends soon: beyond it the Act is computed, which cannot know a
 * new law. Only a warning; the calendar works on.
 */
@Component
class HolidayCoverage implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayCoverage.class);
    private static final int DAYS_AHEAD = 400;

    private final CalendarDays days;
    private final Clock clock;

    HolidayCoverage(CalendarDays days, Clock clock) {
        this.days = days;
        this.clock = clock;
    }

    @Override
    public Health health() {
        var source = days.lastYear().map(year -> "imported to " + year).orElse("computed from the Act");
        return (endsSoon() ? Health.status("WARNING") : Health.up())
                .withDetail("holidays", source)
                .build();
    }

    @EventListener(ApplicationReadyEvent.class)
    void warn() {
        if (endsSoon()) {
            LOG.warn(
                    "Imported national holidays end with {}; import the Cabinet Office's newest list",
                    days.lastYear().orElseThrow());
        }
    }

    private boolean endsSoon() {
        int needed = LocalDate.now(clock).plusDays(DAYS_AHEAD).getYear();
        return days.lastYear().filter(last -> last < needed).isPresent();
    }
}
