package jp.madoguchi.process;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The engine's clock as a java.time.Clock, so that timers and domain rules never disagree. */
public final class EngineClock extends Clock {

    /** The one place that names the zone; every date that a resident or a clerk sees is a date here. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final ZoneId zone;

    public EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }
}
