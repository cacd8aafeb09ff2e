package jp.madoguchi.process;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The beat of background work; off in tests that drive it themselves. */
@ConfigurationProperties("madoguchi.background")
record BackgroundProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("1s") Duration beat) {}
