package jp.madoguchi.access;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How often one may ask for what costs others something, such as a mail.
 *
 * @param perAddress requests that concern one mail address, per window
 * @param perClient requests from one IP address, per window; offices and phone networks share one
 * @param remembered how many addresses and clients are counted at once; the longest silent are forgotten first
 */
@Validated
@ConfigurationProperties("madoguchi.rate-limits")
record RateLimitProperties(
        @DefaultValue("5") int perAddress,
        @DefaultValue("60") int perClient,
        @DefaultValue("10m") Duration window,
        @DefaultValue("20000") int remembered) {}
