package jp.madoguchi.mail;

import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Component;

/** What the receipt (M2) promises and asks: review on the next open day, and until when one must be reachable. */
@Component
class ReceiptContent implements MailContent {

    private final OpenDays openDays;
    private final Deadlines deadlines;
    private final Procedures procedures;

    ReceiptContent(OpenDays openDays, Deadlines deadlines, Procedures procedures) {
        this.openDays = openDays;
        this.deadlines = deadlines;
        this.procedures = procedures;
    }

    @Override
    public Set<MailKind> kinds() {
        return Set.of(MailKind.M2);
    }

    @Override
    public Map<String, Object> of(Application application) {
        var receivedAt = application.submittedAt();
        if (receivedAt == null) {
            return Map.of();
        }
        var procedure = application.procedure();
        var contactDays = deadlines.contactDays(procedure);
        return Map.of(
                "submittedAt", receivedAt,
                "reviewOn", openDays.after(receivedAt, 1).day(),
                "contactDays", contactDays,
                "contactBy", openDays.after(receivedAt, contactDays).day(),
                "payable", procedures.requirements(procedure).paymentRequired());
    }
}
