package jp.madoguchi.process;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.bind.Name;

/**
 * How often and when a failed job is tried again, as the engine writes it (ISO 8601 intervals or {@code R5/PT10M}).
 *
 * @param ours steps of our own: a lost connection, a lock
 * @param provider steps that ask somebody else, who may be down for hours
 */
@ConfigurationProperties("madoguchi.retries")
record RetryProperties(
        @Name("default") @DefaultValue("PT10S,PT1M,PT5M,PT15M")
        String ours,

        @DefaultValue("PT1M,PT5M,PT15M,PT1H,PT3H,PT6H") String provider) {}
