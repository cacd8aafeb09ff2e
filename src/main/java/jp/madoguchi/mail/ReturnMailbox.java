package jp.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.util.Optional;

/** The mailbox of the sender's address, where other mail servers return what they could not deliver. */
public interface ReturnMailbox {

    /** @return connected, the caller closes it; empty if it is known without looking that nothing has come */
    Optional<Store> open() throws MessagingException;
}
