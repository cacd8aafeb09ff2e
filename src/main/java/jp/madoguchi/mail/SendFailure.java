package jp.madoguchi.mail;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail did not go out, in words that may be logged: mail servers put addresses into theirs.
 *
 * @param permanent the address does not exist; trying again would not help
 */
record SendFailure(String code, boolean permanent) {

    private static final int PERMANENT = 500;
    /** 552 is a full mailbox, which its owner may empty. */
    private static final int MAILBOX_FULL = 552;

    static SendFailure of(Exception exception) {
        for (Throwable cause = exception; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPAddressFailedException refused) {
                int reply = refused.getReturnCode();
                return new SendFailure("SMTP " + reply, reply >= PERMANENT && reply != MAILBOX_FULL);
            }
            if (cause instanceof SMTPSendFailedException refused
                    && !(refused.getNextException() instanceof MessagingException)) {
                return new SendFailure("SMTP " + refused.getReturnCode(), false);
            }
        }
        return new SendFailure(exception.getClass().getSimpleName(), false);
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof MessagingException mail && mail.getNextException() != null) {
            return mail.getNextException();
        }
        return cause.getCause();
    }
}
