package jp.madoguchi.mail;

import jakarta.validation.constraints.AssertTrue;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where returned mails are read.
 *
 * @param host the IMAP server; without one nothing is read
 * @param protocol {@code imaps}, or {@code imap} inside the city's own network
 * @param every how often
 */
@Validated
@ConfigurationProperties("madoguchi.mail.returns")
record ReturnMailboxProperties(
        @Nullable String host,
        @DefaultValue("imaps") String protocol,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("1m") Duration every) {

    @AssertTrue(message = "a return mailbox needs a user and a password")
    boolean isComplete() {
        return host == null || !(user.isBlank() || password.isBlank());
    }

    /** For the log: without the password. */
    @Override
    public String toString() {
        return "%s://%s:%d".formatted(protocol, host, port);
    }
}
