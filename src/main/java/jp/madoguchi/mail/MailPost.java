package jp.madoguchi.mail;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.process.BackgroundWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what was ordered: several mails per SMTP connection while all is well, one at a time after a failure, so that a
 * dead relay or one bad mail holds up nothing. The relay is spoken to between two transactions. A mail goes out at
 * least once; when the commit after it fails, it goes out again under the same Message-ID.
 */
@Component
class MailPost implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(MailPost.class);

    private final MailQueue queue;
    private final LateMails late;
    private final MailWriter writer;
    private final Relay relay;
    private final Undeliverable undeliverable;
    private final MailProperties properties;
    private final TransactionTemplate transaction;
    private int limit;

    MailPost(
            MailQueue queue,
            LateMails late,
            MailWriter writer,
            Relay relay,
            Undeliverable undeliverable,
            MailProperties properties,
            TransactionTemplate transaction) {
        this.queue = queue;
        this.late = late;
        this.writer = writer;
        this.relay = relay;
        this.undeliverable = undeliverable;
        this.properties = properties;
        this.transaction = transaction;
        this.limit = properties.batch();
    }

    @Override
    public synchronized int runDue() {
        int all = 0;
        int some;
        int asked;
        do {
            asked = limit;
            some = sendSome();
            all += some;
            // after a failure the next one, which may take as long, is for the next turn
        } while (some == asked && limit > 1);
        return all;
    }

    @Override
    public Optional<Instant> nextTry(Instant after) {
        return queue.nextTry(after);
    }

    private int sendSome() {
        var letters = new LinkedHashMap<MimeMessage, DueMail>();
        var taken = new ArrayList<DueMail>();
        var failures = new LinkedHashMap<DueMail, SendFailure>();
        try {
            transaction.executeWithoutResult(loan -> {
                take(taken);
                letters.putAll(onTheirDay(taken, loan));
            });
            if (taken.isEmpty()) {
                return 0;
            }
            if (letters.isEmpty()) {
                late.tell(taken);
                transaction.executeWithoutResult(status -> letters.putAll(writer.write(taken)));
            }
            // the links must work the moment a mail arrives: they are committed before anything goes out
            failures.putAll(relay.send(letters));
            transaction.executeWithoutResult(status -> settle(taken, failures));
            limit = failures.isEmpty() ? Math.min(properties.batch(), limit * 2) : 1;
        } catch (RuntimeException e) {
            afterBreakdown(taken, failures, e);
        }
        failures.forEach(this::giveUpIfHopeless);
        taken.stream()
                .filter(mail -> mail.givenUp() && !failures.containsKey(mail))
                .forEach(undeliverable::settle);
        return taken.size();
    }

    private void take(List<DueMail> taken) {
        taken.addAll(queue.take(limit));
        queue.lend(taken);
    }

    /** Mails of which none is late are written with the loan, which stands even if one of them cannot be written. */
    private Map<MimeMessage, DueMail> onTheirDay(List<DueMail> taken, TransactionStatus loan) {
        if (taken.isEmpty() || late.among(taken)) {
            return Map.of();
        }
        var lent = loan.createSavepoint();
        try {
            return writer.write(taken);
        } catch (RuntimeException e) {
            // the next attempt, after the loan, says why
            loan.rollbackToSavepoint(lent);
            return Map.of();
        }
    }

    private void settle(List<DueMail> taken, Map<DueMail, SendFailure> failures) {
        queue.sent(taken.stream().filter(mail -> !failures.containsKey(mail)).toList());
        failures.forEach(this::postpone);
    }

    /** A mail that cannot even be written is found by taking them one at a time; it must not stop the others. */
    private void afterBreakdown(List<DueMail> taken, Map<DueMail, SendFailure> failures, RuntimeException cause) {
        limit = 1;
        failures.clear();
        if (taken.isEmpty()) {
            throw cause;
        }
        if (taken.size() == 1) {
            var mail = taken.get(0);
            LOG.error("Mail {} ({}) of case {} cannot be sent", mail.id(), mail.kind(), mail.reference(), cause);
            failures.put(mail, SendFailure.of(cause));
            transaction.executeWithoutResult(status -> failures.forEach(this::postpone));
        } else {
            transaction.executeWithoutResult(status -> queue.giveBack(taken));
        }
    }

    private void postpone(DueMail mail, SendFailure failure) {
        LOG.warn(
                "Mail {} ({}) of case {} not sent, attempt {}: {}",
                mail.id(),
                mail.kind(),
                mail.reference(),
                mail.attempts() + 1,
                failure.code());
        queue.postpone(mail);
    }

    private void giveUpIfHopeless(DueMail mail, SendFailure failure) {
        if (failure.permanent() || mail.attempts() + 1 >= properties.attempts()) {
            try {
                undeliverable.record(mail, failure);
            } catch (RuntimeException e) {
                // the mail is still due; its next attempt ends here again
                LOG.error("Nobody could be told that mail {} did not go out", mail.id(), e);
            }
        }
    }
}
