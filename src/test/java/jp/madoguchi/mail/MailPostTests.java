package jp.madoguchi.mail;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class MailPostTests {

    private final MailQueue queue = mock(MailQueue.class);
    private final LateMails late = mock(LateMails.class);
    private final MailWriter writer = mock(MailWriter.class);
    private final Relay relay = mock(Relay.class);
    private final PlatformTransactionManager transactions = mock(PlatformTransactionManager.class);
    private final MailProperties properties = mock(MailProperties.class);

    @Test
    void writesWhenTheLimitsHaveMovedAndCommitsTheLinksBeforeTheMailIsOnItsWay() {
        var mail = new DueMail(1, "AAAAA-AAAAA", MailKind.M4, 1, null, null, null, null, Instant.EPOCH, 0, false);
        when(properties.batch()).thenReturn(10);
        when(queue.take(anyInt())).thenReturn(List.of(mail));
        when(writer.write(List.of(mail))).thenReturn(Map.of(mock(MimeMessage.class), mail));
        when(relay.send(any())).thenReturn(Map.of());

        new MailPost(
                        queue,
                        late,
                        writer,
                        relay,
                        mock(Undeliverable.class),
                        properties,
                        new TransactionTemplate(transactions))
                .runDue();

        var order = inOrder(queue, late, writer, transactions, relay);
        order.verify(queue).lend(List.of(mail));
        order.verify(transactions).commit(any());
        order.verify(late).tell(List.of(mail));
        order.verify(writer).write(List.of(mail));
        order.verify(transactions).commit(any());
        order.verify(relay).send(any());
        order.verify(queue).sent(List.of(mail));
        order.verify(transactions).commit(any());
    }
}
