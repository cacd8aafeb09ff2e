package jp.madoguchi.demo.inbox;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;

/** What a mail server returns when nobody of that address lives there (RFC 3464). */
final class NonDelivery {

    private NonDelivery() {}

    static MimeMessage of(MimeMessage original) throws MessagingException {
        var report = new MimeMultipart(
                "report",
                part("text/plain", "Your message could not be delivered."),
                part("message/delivery-status", """
                        Reporting-MTA: dns; mx.example.jp

                        Action: failed
                        Status: 5.1.1
                        """),
                part("text/rfc822-headers", "Message-ID: " + original.getMessageID() + "\n"));
        var message = new MimeMessage((Session) null);
        message.setFrom("mailer-daemon@example.jp");
        message.setSubject("Undelivered Mail Returned to Sender");
        message.setContent(report);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String type, String text) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.US_ASCII), type)));
        return part;
    }
}
