package jp.madoguchi.demo.inbox;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rehearsal's mail server.
 *
 * @param smtpPort 0 takes any free port, so that several rehearsals run side by side
 */
@ConfigurationProperties("madoguchi.demo")
record InboxProperties(@DefaultValue("0") int smtpPort) {}
