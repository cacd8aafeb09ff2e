package jp.madoguchi.payment;

import java.time.LocalDate;
import java.util.Map;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.Rehearsal;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/** 収納 at its screens: two clerks, so that one drafts and the other decides. */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class Shuno {

    static final String DECIDE = "Task_DecideRefund";

    private final Clerk first;
    private final Clerk second;

    Shuno(Rehearsal rehearsal) {
        first = Clerk.login(rehearsal, "shuno");
        second = Clerk.login(rehearsal, "shuno2");
    }

    Clerk first() {
        return first;
    }

    Clerk second() {
        return second;
    }

    Answer drafts(String reference, int amount) {
        return drafts(first, reference, amount);
    }

    static Answer drafts(Clerk clerk, String reference, int amount) {
        return clerk.browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", amount, "reason", "過誤納のため"));
    }

    /** Drafts what was given back past the provider. */
    Answer transfers(String reference, int amount, LocalDate day) {
        return first.browser()
                .post(
                        "/clerk/api/cases/" + reference + "/refunds",
                        Map.of("amount", amount, "reason", "過誤納のため", "transferredOn", day.toString()));
    }

    void approves(String reference) {
        second.decides(reference, DECIDE, Map.of("outcome", "APPROVE"));
    }

    String card(String reference) {
        return page(reference, "");
    }

    /** @param below the card's own address */
    String page(String reference, String below) {
        return first.browser().get("/clerk/cases/" + reference + below).text();
    }
}
