package jp.madoguchi.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail of ours that another server gave up (RFC 3464): which one, and its status code, such as 5.1.1. The server's own
 * words are left unread, since they name the address.
 */
record ReturnedMail(MessageId id, String status) {

    /** Headers and reports are short; the rest of a returned mail is of no interest. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final Pattern GIVEN_UP = Pattern.compile("(?im)^Action:\\s*failed\\b");
    private static final Pattern STATUS = Pattern.compile("(?im)^Status:\\s*([45]\\.\\d{1,3}\\.\\d{1,3})\\b");

    /** @return empty for everything else in a mailbox: delays, answers, advertisements */
    static Optional<ReturnedMail> of(Message message) throws MessagingException, IOException {
        if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof Multipart parts)) {
            return Optional.empty();
        }
        var report = "";
        var id = Optional.<MessageId>empty();
        for (int i = 0; i < parts.getCount(); i++) {
            var part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                report = new String(beginning(part), StandardCharsets.US_ASCII);
            } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
                id = idIn(new InternetHeaders(new ByteArrayInputStream(beginning(part))));
            }
        }
        var status = STATUS.matcher(report);
        return GIVEN_UP.matcher(report).find() && status.find()
                ? id.map(known -> new ReturnedMail(known, status.group(1)))
                : Optional.empty();
    }

    private static byte[] beginning(BodyPart part) throws MessagingException, IOException {
        try (var content = part.getInputStream()) {
            return content.readNBytes(MOST_BYTES);
        }
    }

    private static Optional<MessageId> idIn(InternetHeaders headers) {
        @Nullable String header = headers.getHeader("Message-ID", null);
        return Optional.ofNullable(header).flatMap(MessageId::parse);
    }
}
