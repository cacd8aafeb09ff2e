package jp.madoguchi.demo.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The SMTP server of the rehearsal. A mail is in the inbox before its sender hears 250, so nobody who waits for a mail
 * that was sent has to wait twice.
 */
@Component
@Profile("demo")
public class DemoRelay {

    private static final String LOCAL = "127.0.0.1";
    private static final long STARTUP_MILLIS = 10_000;

    private final Inbox inbox;
    private final Clock clock;
    private final GreenMail server;
    private volatile boolean down;

    DemoRelay(InboxProperties properties, Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        var setup = new ServerSetup(properties.smtpPort(), LOCAL, ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        this.server = new GreenMail(setup);
        server.getUserManager().setMessageDeliveryHandler((message, address) -> mailboxOf(address));
        server.start();
    }

    String host() {
        return LOCAL;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    public boolean isDown() {
        return down;
    }

    /** Lets every mail fail for now, to rehearse what happens then. */
    public void setDown(boolean down) {
        this.down = down;
    }

    @PreDestroy
    void stop() {
        server.stop();
    }

    /** Every address has a mailbox, and all of them are the one inbox. */
    private GreenMailUser mailboxOf(MailAddress address) {
        return new UserImpl(address.getEmail(), address.getEmail(), "", null) {
            @Override
            public void deliver(MovingMessage message) {
                receive(message, address.getEmail());
            }
        };
    }

    private void receive(MovingMessage message, String to) {
        if (down) {
            throw new IllegalStateException("The relay is switched off");
        }
        try {
            inbox.add(ReceivedMail.of(message.getMessage(), to, clock.instant()));
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
