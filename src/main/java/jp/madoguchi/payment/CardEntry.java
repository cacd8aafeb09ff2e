package jp.madoguchi.payment;

import com.stripe.model.checkout.Session;
import org.jspecify.annotations.Nullable;

/**
 * A visit to the provider's card page.
 *
 * @param url where the resident enters the card; null once the visit is over
 * @param card what was entered, null until then
 */
record CardEntry(
        String sessionId,
        String status,
        @Nullable String url,
        @Nullable RegisteredCard card) {

    /** @param session with its setup intent's payment method expanded, once the visit is over */
    static CardEntry of(Session session) {
        return new CardEntry(session.getId(), session.getStatus(), session.getUrl(), card(session));
    }

    private static @Nullable RegisteredCard card(Session session) {
        var setup = session.getSetupIntentObject();
        if (setup == null || !"succeeded".equals(setup.getStatus()) || setup.getPaymentMethodObject() == null) {
            return null;
        }
        var method = setup.getPaymentMethodObject();
        return new RegisteredCard(
                method.getId(), method.getCard().getBrand(), method.getCard().getLast4());
    }

    boolean open() {
        return status.equals("open");
    }
}
