package jp.madoguchi.mail;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;

/**
 * What a feature contributes to the texts of mails, asked when the mail is sent: amounts, dates and words stay with the
 * module that owns them. Several contributions to one mail are put together.
 *
 * <p>Values by key: {@code amount} Integer (yen), {@code payBy}, {@code answerBy}, {@code correctBy}, {@code checkOn}
 * LocalDate, {@code message} String (the clerk's words), {@code because} String (why an application was cancelled),
 * {@code deliveryMethod}, {@code trackingNumber} String, {@code name} String (the recipient's name, when known),
 * {@code lines} list of maps {label, amount}.
 */
public interface MailContent {

    /** The mails to which it contributes. */
    Set<MailKind> kinds();

    /** The facts for one case; a key whose value is not known is left out. */
    Map<String, Object> of(Application application);
}
