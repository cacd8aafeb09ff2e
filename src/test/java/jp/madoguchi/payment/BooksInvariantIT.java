package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import jp.madoguchi.applications.Invariant.Violation;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What {@code check} says about money, case by case. */
@ProductTest
@AllWellAgain
class BooksInvariantIT {

    @Autowired
    private BooksInvariant books;

    @Autowired
    private ProviderInvariant provider;

    @Autowired
    private Payments payments;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void hasNothingToSayBeforeTheProviderKnowsOfTheRequest() {
        assertThat(violations(till.awaitingPayment())).isEmpty();
    }

    @Test
    void hasNothingToSayAboutMoneyOfWhichPartWentBack() {
        var reference = till.paid(VISA);
        console.refunded(till.request(reference), 110);
        rehearsal.settle();

        assertThat(violations(reference)).isEmpty();
    }

    @Test
    void findsMoneyOfWhichNobodyTold() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.approved(till.pay(reference));

        assertThat(violations(reference)).containsExactly("we hold 0 yen, the provider 410");
    }

    @Test
    void findsMoneyThatTheProviderDoesNotKnow() {
        var reference = till.paid(VISA);
        var other = till.paid(VISA);
        var intent = Objects.requireNonNull(till.request(reference).intentId());
        console.forgets(intent);

        assertThat(violations(reference)).containsExactly("the provider does not know " + intent);
        assertThat(violations(other)).isEmpty();
    }

    @Test
    void findsASecondRequestThatWasPaid() {
        var reference = till.paid(VISA);
        var first = till.request(reference);
        payments.add(reference, 410, Instant.EPOCH, first.payBy(), first.cutOff());
        var charge =
                PaymentFact.money(FactSource.CHECK, FactKind.SUCCEEDED, "pi_x", 410, PaymentFact.YEN, Instant.EPOCH);
        till.invents(till.request(reference), charge);

        assertThat(violations(reference)).contains("2 charges are kept");
    }

    private List<String> violations(String reference) {
        return Stream.of(books, provider)
                .flatMap(invariant -> invariant.violations(List.of(reference)).stream())
                .map(Violation::text)
                .toList();
    }
}
