package jp.madoguchi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.testing.Forged;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Comes last: what all the tests left behind in the product that they share is what {@code check} calls in order. */
@ProductTest
@Order(Integer.MAX_VALUE)
class EveryCaseIsInOrderIT {

    @Test
    void whateverTheTestsDid(
            @Autowired CaseCheck check, @Autowired Forged forged, @Autowired Rehearsal rehearsal) {
        rehearsal.settle();

        assertThat(check.all()).filteredOn(violation -> !forged.contains(violation.subject())).isEmpty();
    }
}
