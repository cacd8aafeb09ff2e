package jp.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.ApplicationNotFoundException;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.procedures.CityProperties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Writes a mail as it goes over the wire: plain text and HTML side by side, in UTF-8. */
@Component
class MailWriter {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final Pattern DOT_ATOM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*");

    private final JavaMailSender relay;
    private final Applications applications;
    private final MailFacts facts;
    private final MailTemplates templates;
    private final CityProperties city;
    private final Clock clock;

    MailWriter(
            JavaMailSender relay,
            Applications applications,
            MailFacts facts,
            MailTemplates templates,
            CityProperties city,
            Clock clock) {
        this.relay = relay;
        this.applications = applications;
        this.facts = facts;
        this.templates = templates;
        this.city = city;
        this.clock = clock;
    }

    /** One message per mail, in their order. */
    Map<MimeMessage, DueMail> write(List<DueMail> mails) {
        var cases = applications.all(mails.stream().map(DueMail::reference).toList());
        var messages = new LinkedHashMap<MimeMessage, DueMail>();
        for (var mail : mails) {
            var application =
                    Optional.ofNullable(cases.get(mail.reference())).orElseThrow(ApplicationNotFoundException::new);
            messages.put(write(mail, application), mail);
        }
        return messages;
    }

    private MimeMessage write(DueMail mail, Application application) {
        var words = templates.render(mail.kind(), facts.of(mail, application));
        try {
            var message = relay.createMimeMessage();
            message.setFrom(
                    new InternetAddress(city.mail().address(), city.mail().name(), UTF_8));
            message.setReplyTo(new InternetAddress[] {
                new InternetAddress(city.deskOf(application.procedure()).mail())
            });
            message.setRecipient(MimeMessage.RecipientType.TO, address(application.email()));
            message.setSubject(words.subject(), UTF_8);
            message.setSentDate(Date.from(clock.instant()));
            // RFC 3834: no out-of-office answers to a machine
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Madoguchi-Kind", mail.kind().name());
            message.setHeader("X-Madoguchi-Reference", mail.reference());
            message.setHeader("Message-ID", MessageId.of(mail).header(domain()));
            message.setContent(alternatives(words));
            return message;
        } catch (MessagingException | UnsupportedEncodingException e) {
            throw new MailPreparationException(e);
        }
    }

    private String domain() {
        var address = city.mail().address();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static MimeMultipart alternatives(MailWording.Words words) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(words.text(), UTF_8);
        text.setDisposition(Part.INLINE);
        var html = new MimeBodyPart();
        html.setText(words.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    /** Japanese carriers gave out addresses such as {@code a..b.@docomo.ne.jp}, which SMTP allows only in quotes. */
    static InternetAddress address(String email) throws MessagingException {
        int at = email.lastIndexOf('@');
        var local = email.substring(0, at);
        var address = new InternetAddress();
        address.setAddress(DOT_ATOM.matcher(local).matches() ? email : "\"" + local + "\"" + email.substring(at));
        return address;
    }
}
