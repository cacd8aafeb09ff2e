package jp.madoguchi.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long a resident's browser stays with its application.
 *
 * @param secureCookies cookies over https only; off only in the rehearsal on this machine
 */
@Validated
@ConfigurationProperties("madoguchi.access")
record AccessProperties(
        @DefaultValue("P30D") Duration sessionLifetime,
        @DefaultValue("true") boolean secureCookies) {}
