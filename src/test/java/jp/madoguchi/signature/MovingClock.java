package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Stands at the tests' moment until a test lets time pass. */
final class MovingClock extends Clock {

    private volatile Clock now = Clock.fixed(TestAuthority.NOW, ZoneOffset.UTC);

    void pass(Duration time) {
        now = Clock.offset(now, time);
    }

    @Override
    public ZoneId getZone() {
        return now.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return now.withZone(zone);
    }

    @Override
    public Instant instant() {
        return now.instant();
    }
}
