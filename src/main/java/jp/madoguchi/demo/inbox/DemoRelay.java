package jp.madoguchi.demo.inbox;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserImpl;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import jp.madoguchi.mail.ReturnMailbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The mail server of the rehearsal. A mail is in the inbox before its sender hears 250, so nobody who waits for a mail
 * that was sent has to wait twice.
 */
@Component
@Profile("demo")
public class DemoRelay implements ReturnMailbox {

    private static final String LOCAL = "127.0.0.1";
    private static final long STARTUP_MILLIS = 10_000;
    /** Addresses that begin so do not exist, as their server finds out a moment later. */
    private static final String COMES_BACK = "bounce";

    private final Inbox inbox;
    private final Clock clock;
    private final GreenMail server;
    private final GreenMailUser returns;
    private volatile boolean down;
    private volatile boolean returned;

    DemoRelay(InboxProperties properties, Inbox inbox, Clock clock) {
        this.inbox = inbox;
        this.clock = clock;
        this.server = new GreenMail(new ServerSetup[] {
            setup(properties.smtpPort(), ServerSetup.PROTOCOL_SMTP), setup(0, ServerSetup.PROTOCOL_IMAP)
        });
        server.getUserManager().setMessageDeliveryHandler((message, address) -> mailboxOf(address));
        server.start();
        this.returns = server.setUser("returns", "returns", UUID.randomUUID().toString());
    }

    private static ServerSetup setup(int port, String protocol) {
        var setup = new ServerSetup(port, LOCAL, protocol);
        setup.setServerStartupTimeout(STARTUP_MILLIS);
        return setup;
    }

    String host() {
        return LOCAL;
    }

    int port() {
        return server.getSmtp().getPort();
    }

    /** A mailbox that is looked into at every step of a journey through time must cost nothing while it is empty. */
    @Override
    public Optional<Store> open() throws MessagingException {
        if (!returned) {
            return Optional.empty();
        }
        var store = Session.getInstance(new Properties()).getStore(ServerSetup.PROTOCOL_IMAP);
        store.connect(LOCAL, server.getImap().getPort(), returns.getLogin(), returns.getPassword());
        returned = false;
        return Optional.of(store);
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
            if (to.startsWith(COMES_BACK)) {
                returns.deliver(NonDelivery.of(message.getMessage()));
                returned = true;
            } else {
                inbox.add(ReceivedMail.of(message.getMessage(), to, clock.instant()));
            }
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
