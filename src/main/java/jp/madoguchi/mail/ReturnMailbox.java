package jp.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Store;

/** The mailbox of the sender's address, where other mail servers return what they could not deliver. */
public interface ReturnMailbox {

    /** @return connected; the caller closes it */
    Store open() throws MessagingException;
}
