package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the record says, years later, about the money of a case. */
@ProductTest
class PaymentRecordIT {

    @Autowired
    private AuditLog audit;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void namesEveryStateAndMoneyThatCameTooLate() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        till.afterTheCutOff(reference);
        console.tool(
                "/payment_intents/"
                        + Objects.requireNonNull(till.request(reference).intentId()) + "/late-charge",
                Map.of());
        rehearsal.settle();

        assertThat(lines(reference, "PAYMENT"))
                .containsSubsequence("system 1 CARD_REGISTERED", "system 1 CANCELED", "system LATE")
                .endsWith("system 1 REFUNDED");
    }

    @Test
    void namesWhoStoppedTheClock() {
        var reference = till.awaitingPayment();

        Clerk.login(rehearsal, "shuno")
                .browser()
                .post("/clerk/api/cases/" + reference + "/payment-stop", Map.of("reason", "入院のため"))
                .expect(200);

        assertThat(lines(reference, "PAYMENT")).contains("shuno STOPPED");
    }

    @Test
    void namesWhoDraftedARefundAndWhoApprovedIt() {
        var reference = till.paid(VISA);

        Clerk.login(rehearsal, "shuno")
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", 110, "reason", "過誤納のため"))
                .expect(200);
        Clerk.login(rehearsal, "shuno2").decides(reference, "Task_DecideRefund", Map.of("outcome", "APPROVE"));
        rehearsal.settle();

        assertThat(lines(reference, "REFUND")).containsExactly("shuno DRAFTED 110", "shuno2 APPROVE 110");
    }

    private List<String> lines(String reference, String action) {
        return audit.of(reference).stream()
                .filter(line -> line.action().equals(action))
                .map(line -> line.actor() + " " + line.detail())
                .toList();
    }
}
