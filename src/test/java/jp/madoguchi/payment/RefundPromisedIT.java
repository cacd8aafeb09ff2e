package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Money that was promised is not there for a second promise, and a refusal is no promise. */
@ProductTest
@AllWellAgain
class RefundPromisedIT {

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private Refunds refunds;

    @Autowired
    private Till till;

    @Autowired
    private Rehearsal rehearsal;

    @Autowired
    private Shuno shuno;

    @Test
    void whatWasApprovedIsGoneBeforeTheProviderAnswers() {
        var reference = till.paid(VISA);
        shuno.drafts(reference, 100).expect(200);
        rehearsal.faults(Map.of("api", "500"));
        shuno.approves(reference);
        rehearsal.settle();

        assertThat(shuno.drafts(reference, 311).expect(422).get("detail").asText())
                .contains("310円まで");

        rehearsal.faults(Map.of("api", "none"));
        rehearsal.pass(Duration.ofMinutes(2));
        assertThat(stripe.intent(Objects.requireNonNull(till.request(reference).intentId()))
                        .refunded())
                .isEqualTo(100);
        assertThat(refunds.of(reference)).singleElement().satisfies(given -> assertThat(given.providerId())
                .startsWith("re_"));
        assertThat(shuno.drafts(reference, 311).expect(422).get("detail").asText())
                .contains("310円まで");
    }

    @Test
    void aRefusalNeedsItsReasonAndPromisesNothing() {
        var reference = till.paid(VISA);
        shuno.drafts(reference, 410).expect(200);

        assertThat(shuno.second()
                        .tries(shuno.second().task(reference, Shuno.DECIDE), Map.of("outcome", "REFUSE"))
                        .status())
                .isEqualTo(422);
        shuno.second().decides(reference, Shuno.DECIDE, Map.of("outcome", "REFUSE", "reason", "対象外のため"));

        shuno.drafts(reference, 410).expect(200);
    }

    @Test
    void withoutMoneyThereIsNothingToGiveBack() {
        var reference = till.awaitingPayment();

        assertThat(shuno.drafts(reference, 1).expect(422).get("detail").asText())
                .isNotBlank();
        assertThat(refunds.of(reference)).isEmpty();
    }
}
