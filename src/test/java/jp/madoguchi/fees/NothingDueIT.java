package jp.madoguchi.fees;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.audit.AuditLine;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who owes nothing pays nothing, and the record says why. */
@ProductTest
class NothingDueIT {

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private AuditLog audit;

    @Test
    void aFreeProcedureAsksForNoPayment() {
        var resident = new Resident(rehearsal).verifiesMail("nenkin-genkyo").agrees();
        resident.fills(Resident.genkyo()).submits();
        approve(resident, Map.of("outcome", "APPROVE"));

        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
        assertThat(skipped(resident)).isEqualTo("FREE_PROCEDURE");
        assertThat(card(resident)).contains("なし（この手続きは無料です）");
    }

    @Test
    void anExemptionSkipsThePaymentWithTheClerksReason() {
        var resident = new Resident(rehearsal).appliesForJuminhyo();
        approve(resident, Map.of("outcome", "APPROVE", "feeAdjustment", -410, "feeReason", "条例による免除"));

        assertThat(resident.state()).isEqualTo("PREPARING_DISPATCH");
        assertThat(skipped(resident)).isEqualTo("EXEMPT");
        assertThat(card(resident)).contains("なし（減免により0円です）", "条例による免除");
        assertThat(audit.of(resident.reference()))
                .filteredOn(line -> line.action().equals("FEE"))
                .singleElement()
                .satisfies(line -> assertThat(line.actor()).isEqualTo("shinsa"));
    }

    private void approve(Resident resident, Map<String, Object> decision) {
        Clerk.login(rehearsal, "shinsa").decides(resident.reference(), "Task_Review", decision);
    }

    private String skipped(Resident resident) {
        return audit.of(resident.reference()).stream()
                .filter(line -> line.action().equals("PAYMENT_SKIPPED"))
                .map(AuditLine::detail)
                .reduce((first, second) -> first + second)
                .orElse("");
    }

    private String card(Resident resident) {
        return Clerk.login(rehearsal, "hasso").reads(resident.reference());
    }
}
