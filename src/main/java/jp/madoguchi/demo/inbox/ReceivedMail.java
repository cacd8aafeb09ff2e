package jp.madoguchi.demo.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A mail in the inbox: what a person reads, and the links in it. */
record ReceivedMail(
        long id,
        @Nullable String kind,
        @Nullable String reference,
        String to,
        String subject,
        String text,
        String html,
        List<String> links,
        Instant receivedAt) {

    private static final Pattern LINK = Pattern.compile("https?://[\\x21-\\x7e&&[^\"'<>]]+");

    /** Reads a mail from the wire; its id comes with the table. */
    static ReceivedMail of(MimeMessage message, String to, Instant receivedAt) throws MessagingException, IOException {
        return of(
                0,
                message.getHeader("X-Madoguchi-Kind", null),
                message.getHeader("X-Madoguchi-Reference", null),
                to,
                message.getSubject() == null ? "" : message.getSubject(),
                body(message, "text/plain"),
                body(message, "text/html"),
                receivedAt);
    }

    static ReceivedMail of(
            long id,
            @Nullable String kind,
            @Nullable String reference,
            String to,
            String subject,
            String text,
            String html,
            Instant receivedAt) {
        var links =
                LINK.matcher(text).results().map(MatchResult::group).distinct().toList();
        return new ReceivedMail(id, kind, reference, to, subject, text, html, links, receivedAt);
    }

    private static String body(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString().replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart inner = multipart.getBodyPart(i);
                var found = body(inner, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
