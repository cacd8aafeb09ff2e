package jp.madoguchi.payment;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 「登録する」: sends the resident to the provider's card page. Nothing is charged here. */
@Component
class CardDesk {

    private final PaymentCounter counter;
    private final StripeGateway stripe;
    private final PaymentPages pages;

    CardDesk(PaymentCounter counter, StripeGateway stripe, PaymentPages pages) {
        this.counter = counter;
        this.stripe = stripe;
        this.pages = pages;
    }

    /**
     * The address of the card page; after the payment, of our own page.
     *
     * @throws PaymentNotRequestedException before the request
     * @throws PaymentClosedException after the cut-off
     */
    String url(String reference) {
        var position = counter.current(reference);
        if (!position.state().open()) {
            return pages.of(reference);
        }
        var payment = position.payment();
        var customer = payment.customerId() == null ? stripe.customer(payment) : payment.customerId();
        var intent = payment.intentId() == null ? stripe.intent(payment, customer) : payment.intentId();
        var entry = openEntry(payment, customer, intent);
        counter.keepEntry(payment, customer, intent, entry.sessionId());
        return Objects.requireNonNull(entry.url(), "The card page has no address");
    }

    /** What was made before the page failed is kept: the next try has new keys, and would make it again. */
    private CardEntry openEntry(Payment payment, String customer, String intent) {
        try {
            return openEntry(payment, customer);
        } catch (ProviderUnavailableException e) {
            counter.keepMade(payment, customer, intent);
            throw e;
        }
    }

    /** The visit that is still open, or a new one: a second tab shares it. */
    private CardEntry openEntry(Payment payment, String customer) {
        var known = payment.sessionId();
        var entry = known == null ? create(payment, customer, null) : stripe.cardEntry(known);
        // the same key answers for a day with the visit that it once made, even when that one is over
        for (int i = 0; i < 3 && !entry.open(); i++) {
            entry = create(payment, customer, entry.sessionId());
        }
        if (!entry.open()) {
            throw new ProviderUnavailableException(new IllegalStateException("No open card page"));
        }
        return entry;
    }

    private CardEntry create(Payment payment, String customer, @Nullable String after) {
        return stripe.enterCard(payment, customer, pages.of(payment.reference()), after);
    }
}
