package jp.madoguchi.mail;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import org.springframework.stereotype.Component;

/** Why an application was cancelled (M7), in the words that its status uses, too. */
@Component
class CancellationContent implements MailContent {

    private final Mails mails;

    CancellationContent(Mails mails) {
        this.mails = mails;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M7);
    }

    @Override
    public Map<String, Object> of(Application application) {
        return mails.cancellation(application.reference())
                .<Map<String, Object>>map(reason -> Map.of("because", reason.because()))
                .orElse(Map.of());
    }
}
