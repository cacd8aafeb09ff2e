package jp.madoguchi.process;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine's surroundings: its clock in the city's zone. */
@Configuration
class EngineConfiguration {

    @Bean
    Clock clock() {
        return new EngineClock(EngineClock.JAPAN);
    }
}
