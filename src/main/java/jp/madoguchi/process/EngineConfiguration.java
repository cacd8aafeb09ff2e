package jp.madoguchi.process;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's surroundings: its clock in the city's zone. */
@Configuration
class EngineConfiguration {

    /** The one place that names the zone; every date that a resident or a clerk sees is a date here. */
    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    @Bean
    Clock clock() {
        return new EngineClock(JAPAN);
    }
}
