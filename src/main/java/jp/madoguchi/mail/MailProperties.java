package jp.madoguchi.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How mails are sent.
 *
 * @param batch mails per transaction and SMTP connection
 * @param attempts after so many failures a person is told; with these pauses after 21 hours, before the first link ends
 * @param firstPause before the second attempt; doubled by every further one
 * @param longestPause bound of the doubling
 * @param caseLinkLifetime of links back to the case (M2, M6, M12)
 * @param paymentLinkLifetime of the link of the second mail check (M4)
 */
@Validated
@ConfigurationProperties("madoguchi.mail")
record MailProperties(
        @DefaultValue("25") int batch,
        @DefaultValue("30") int attempts,
        @DefaultValue("10s") Duration firstPause,
        @DefaultValue("1h") Duration longestPause,
        @DefaultValue("P30D") Duration caseLinkLifetime,
        @DefaultValue("P1D") Duration paymentLinkLifetime) {

    /** How long to wait after the given number of failed attempts. */
    Duration pauseAfter(int failures) {
        var pause = firstPause.multipliedBy(1L << Math.min(failures - 1, 20));
        return pause.compareTo(longestPause) < 0 ? pause : longestPause;
    }
}
