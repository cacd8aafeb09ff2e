package jp.madoguchi.mail;

import jakarta.mail.internet.MimeMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.angus.mail.util.MailStreamProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The city's mail relay: hands letters over on one connection and tells which were refused, and why. */
@Component
class Relay {

    static {
        // unless it is named, the mail library looks for it on the class path for every header that it encodes
        System.setProperty("jakarta.mail.util.StreamProvider", MailStreamProvider.class.getName());
    }

    private final JavaMailSender sender;

    Relay(JavaMailSender sender) {
        this.sender = sender;
    }

    /** @return the mails that did not go out; all others did */
    Map<DueMail, SendFailure> send(Map<MimeMessage, DueMail> letters) {
        var failures = new LinkedHashMap<DueMail, SendFailure>();
        try {
            sender.send(letters.keySet().toArray(MimeMessage[]::new));
        } catch (MailSendException e) {
            e.getFailedMessages().forEach((letter, failure) -> {
                var mail = letters.get(letter);
                if (mail != null) {
                    failures.put(mail, SendFailure.of(failure));
                }
            });
        } catch (MailException e) {
            letters.values().forEach(mail -> failures.put(mail, SendFailure.of(e)));
        }
        return failures;
    }
}
