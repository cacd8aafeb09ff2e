package jp.madoguchi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Comes last: after one more comparison with the provider, what all the tests left behind in the product that they
 * share is what {@code check} calls in order.
 */
@ProductTest
@Order(Integer.MAX_VALUE)
class EveryCaseIsInOrderIT {

    @Test
    void whateverTheTestsDid(@Autowired CaseCheck check, @Autowired Forged forged, @Autowired Rehearsal rehearsal) {
        rehearsal.faults(Map.of("webhook", "none", "api", "none"));
        var shuno = Clerk.login(rehearsal, "shuno").browser();
        shuno.post("/clerk/api/payments/reconciliations", Map.of()).expect(200);
        rehearsal.settle();

        assertThat(check.all())
                .filteredOn(violation -> !forged.contains(violation.subject()))
                .isEmpty();
    }
}
