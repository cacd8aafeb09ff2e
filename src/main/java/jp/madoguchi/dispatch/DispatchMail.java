package jp.madoguchi.dispatch;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.mail.MailContent;
import jp.madoguchi.mail.MailKind;
import org.springframework.stereotype.Component;

/** 発送完了メール: how the envelope travels, and the number to follow it by. */
@Component
class DispatchMail implements MailContent {

    private final Dispatches dispatches;

    DispatchMail(Dispatches dispatches) {
        this.dispatches = dispatches;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M5);
    }

    @Override
    public Map<String, Object> of(Application application) {
        var facts = new HashMap<String, Object>();
        dispatches.of(application.reference()).ifPresent(dispatch -> {
            facts.put("deliveryMethod", dispatch.deliveryMethod());
            var number = dispatch.trackingNumber();
            if (number != null) {
                facts.put("trackingNumber", number);
            }
        });
        return facts;
    }
}
