package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.DECLINED;
import static jp.madoguchi.testing.CardNumbers.DISCOVER;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import jp.madoguchi.testing.ProductTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident enters one card after another: only the last one stays with the provider. */
@ProductTest
@AllWellAgain
class CardReplacedIT {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CardKeeping cards;

    @Autowired
    private UnneededCards unneeded;

    @Autowired
    private CardDisposal disposal;

    @Autowired
    private Till till;

    @Test
    void theEarlierCardIsForgottenAtOnce() {
        var reference = till.awaitingPayment();
        till.registered(reference, DECLINED);
        var earlier = card(reference);

        till.registered(reference, VISA);

        assertThat(card(reference)).isNotEqualTo(earlier);
        assertThat(detached(earlier)).isTrue();
        assertThat(detached(card(reference))).isFalse();
    }

    @Test
    void theEarlierCardIsForgottenWhenTheReturnToldOfTheLaterOne() {
        till.rehearsal().faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, DISCOVER);
        var earlier = card(reference);

        till.registered(reference, VISA);

        assertThat(till.request(reference).cardBrand()).isEqualTo("visa");
        assertThat(detached(earlier)).isTrue();
    }

    @Test
    void theEarlierCardThatCouldNotBeForgottenIsForgottenByTheReconciliation() {
        var reference = till.awaitingPayment();
        till.registered(reference, DECLINED);
        var earlier = card(reference);
        till.rehearsal().faults(Map.of("api", "500"));
        var payment = till.request(reference);
        var later = new RegisteredCard("pm_later" + payment.id(), "visa", "4242");
        cards.seen(
                payment,
                new CardSeen(
                        FactSource.RETURN,
                        null,
                        Objects.requireNonNull(payment.sessionId()),
                        later,
                        payment.requestedAt()));
        assertThat(card(reference)).isEqualTo(later.paymentMethodId());
        assertThat(detached(earlier)).isFalse();

        till.rehearsal().faults(Map.of("api", "none"));
        disposal.order();
        till.rehearsal().settle();

        assertThat(detached(earlier)).isTrue();
        assertThat(unneeded.all(payment.requestedAt())).doesNotContain(earlier, later.paymentMethodId());
    }

    @Test
    void theCardOfAnEarlierVisitIsForgottenToo() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var payment = till.request(reference);
        var entered = new RegisteredCard("pm_earlier" + payment.id(), "visa", "4242");
        till.rehearsal().faults(Map.of("api", "500"));

        cards.seen(
                payment,
                new CardSeen(FactSource.WEBHOOK, null, "cs_earlier" + payment.id(), entered, payment.requestedAt()));

        assertThat(card(reference)).isEqualTo(payment.paymentMethodId());
        assertThat(unneeded.all(payment.requestedAt())).contains(entered.paymentMethodId());
        till.rehearsal().faults(Map.of("api", "none"));
        disposal.order();
        till.rehearsal().settle();
        assertThat(unneeded.all(payment.requestedAt())).doesNotContain(entered.paymentMethodId());
    }

    private String card(String reference) {
        return Objects.requireNonNull(till.request(reference).paymentMethodId());
    }

    private boolean detached(String card) {
        return jdbc.sql("select coalesce(document ->> 'customer', '') = '' from stripe_object where id = ?")
                .param(card)
                .query(Boolean.class)
                .single();
    }
}
