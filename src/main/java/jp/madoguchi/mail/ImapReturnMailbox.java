package jp.madoguchi.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** The return mailbox on the city's mail server; goes before the rehearsal's own. */
@Component
@Primary
@ConditionalOnProperty("madoguchi.mail.returns.host")
class ImapReturnMailbox implements ReturnMailbox {

    private static final String MILLIS = "10000";

    private final ReturnMailboxProperties properties;

    ImapReturnMailbox(ReturnMailboxProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<Store> open() throws MessagingException {
        var prefix = "mail." + properties.protocol() + ".";
        var settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", MILLIS);
        settings.setProperty(prefix + "timeout", MILLIS);
        settings.setProperty(prefix + "writetimeout", MILLIS);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        var store = Session.getInstance(settings).getStore(properties.protocol());
        store.connect(properties.host(), properties.port(), properties.user(), properties.password());
        return Optional.of(store);
    }
}
