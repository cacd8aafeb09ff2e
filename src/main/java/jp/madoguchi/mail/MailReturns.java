package jp.madoguchi.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.process.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Reads what came back. Mail servers often take a letter first and return it later, when the case already waits for an
 * answer that cannot come. What was understood is deleted, since it names a resident; all else stays there, read.
 */
@Component
class MailReturns implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailReturns.class);
    private static final Flags READ = new Flags(Flags.Flag.SEEN);

    private final ObjectProvider<ReturnMailbox> mailbox;
    private final MailQueue queue;
    private final Undeliverable undeliverable;
    private final ReturnMailboxProperties properties;
    private final Clock clock;
    private Instant next = Instant.MIN;

    MailReturns(
            ObjectProvider<ReturnMailbox> mailbox,
            MailQueue queue,
            Undeliverable undeliverable,
            ReturnMailboxProperties properties,
            Clock clock) {
        this.mailbox = mailbox;
        this.queue = queue;
        this.undeliverable = undeliverable;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public synchronized int runDue() {
        var there = mailbox.getIfAvailable();
        var now = clock.instant();
        if (there == null || now.isBefore(next)) {
            return 0;
        }
        next = now.plus(properties.every());
        try {
            var opened = there.open();
            return opened.isPresent() ? readAll(opened.get()) : 0;
        } catch (MessagingException e) {
            LOG.warn(
                    "The return mailbox {} cannot be read: {}",
                    properties,
                    e.getClass().getSimpleName());
            return 0;
        }
    }

    private int readAll(Store opened) throws MessagingException {
        try (opened;
                var inbox = opened.getFolder("INBOX")) {
            inbox.open(Folder.READ_WRITE);
            int returned = 0;
            for (var message : inbox.search(new FlagTerm(READ, false))) {
                returned += handle(message) ? 1 : 0;
            }
            return returned;
        }
    }

    /** A message that cannot be dealt with now stays unread, and must not hold up those behind it. */
    private boolean handle(Message message) throws MessagingException {
        try {
            return take(message);
        } catch (RuntimeException e) {
            LOG.warn("A returned mail could not be dealt with: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** Marked only once the case knows: should that fail, the message is read again. */
    private boolean take(Message message) throws MessagingException {
        var returned = read(message);
        returned.flatMap(mail -> queue.sent(mail.id()))
                .ifPresent(mail ->
                        undeliverable.cameBack(mail, returned.orElseThrow().status()));
        message.setFlag(returned.isPresent() ? Flags.Flag.DELETED : Flags.Flag.SEEN, true);
        return returned.isPresent();
    }

    private static Optional<ReturnedMail> read(Message message) {
        try {
            return ReturnedMail.of(message);
        } catch (MessagingException | IOException e) {
            LOG.warn(
                    "A message in the return mailbox cannot be read: {}",
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }
}
