package jp.madoguchi.mail;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The Message-ID of a mail of ours: the same for every attempt, so that a repeated mail is recognised, and all that a
 * mail that comes back is known by.
 */
record MessageId(String reference, long mail) {

    private static final Pattern FORM = Pattern.compile("<([0-9A-Z]+-[0-9A-Z]+)\\.(\\d{1,18})@[^<>@]+>");

    static MessageId of(DueMail mail) {
        return new MessageId(mail.reference(), mail.id());
    }

    /** @return empty when it is not one of ours */
    static Optional<MessageId> parse(String header) {
        var form = FORM.matcher(header.strip());
        return form.matches()
                ? Optional.of(new MessageId(form.group(1), Long.parseLong(form.group(2))))
                : Optional.empty();
    }

    /** @param domain that of the sender's address */
    String header(String domain) {
        return "<%s.%d@%s>".formatted(reference, mail, domain);
    }
}
