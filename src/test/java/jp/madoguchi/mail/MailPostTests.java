package jp.madoguchi.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing leaves before its links are committed, and nothing taken is forgotten. */
class MailPostTests {

    private final MailQueue queue = mock(MailQueue.class);
    private final LateMails late = mock(LateMails.class);
    private final MailWriter writer = mock(MailWriter.class);
    private final Relay relay = mock(Relay.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final TransactionStatus status = mock(TransactionStatus.class);
    private final MailProperties properties = mock(MailProperties.class);

    private final DueMail mail =
            new DueMail(1, "AAAAA-AAAAA", MailKind.M4, 1, null, null, null, null, Instant.EPOCH, 0, false);
    private final InOrder order = inOrder(queue, late, writer, transactions, relay);

    @BeforeEach
    void oneMailIsDue() {
        when(properties.batch()).thenReturn(10);
        when(transactions.getTransaction(any())).thenReturn(status);
        when(queue.take(anyInt())).thenReturn(List.of(mail));
        when(writer.write(List.of(mail))).thenReturn(Map.of(mock(MimeMessage.class), mail));
        when(relay.send(any())).thenReturn(Map.of());
    }

    @Test
    void commitsTheLoanAndTheLinksBeforeTheMailIsOnItsWay() {
        send();

        order.verify(queue).lend(List.of(mail));
        order.verify(writer).write(List.of(mail));
        order.verify(transactions).commit(status);
        order.verify(relay).send(any());
        order.verify(queue).sent(List.of(mail));
        order.verify(transactions).commit(status);
        order.verifyNoMoreInteractions();
    }

    @Test
    void writesALateMailWhenTheLimitsHaveMoved() {
        when(late.among(List.of(mail))).thenReturn(true);

        send();

        order.verify(queue).lend(List.of(mail));
        order.verify(transactions).commit(status);
        order.verify(late).tell(List.of(mail));
        order.verify(writer).write(List.of(mail));
        order.verify(transactions).commit(status);
        order.verify(relay).send(any());
        order.verify(queue).sent(List.of(mail));
        order.verify(transactions).commit(status);
    }

    @Test
    void keepsTheLoanOfWhatCannotBeWritten() {
        var lent = new Object();
        when(status.createSavepoint()).thenReturn(lent);
        when(writer.write(List.of(mail))).thenThrow(new IllegalStateException("no facts"));

        send();

        verify(status).rollbackToSavepoint(lent);
        order.verify(queue).lend(List.of(mail));
        order.verify(transactions).commit(status);
        order.verify(queue).postpone(mail);
        order.verify(transactions).commit(status);
        verifyNoInteractions(relay);
    }

    private void send() {
        new MailPost(
                        queue,
                        late,
                        writer,
                        relay,
                        mock(Undeliverable.class),
                        properties,
                        new TransactionTemplate(transactions))
                .runDue();
    }
}
