package jp.madoguchi.applications;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data of ended cases is kept; the city's rules on documents set it.
 *
 * @param applications after the end of a submitted application
 * @param drafts after a draft ran out or was withdrawn before it was submitted
 */
@ConfigurationProperties("madoguchi.retention")
record RetentionProperties(
        @DefaultValue("P1Y") Period applications,
        @DefaultValue("P30D") Period drafts) {}
