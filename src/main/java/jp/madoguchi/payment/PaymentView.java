package jp.madoguchi.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import jp.madoguchi.fees.Fee;
import org.jspecify.annotations.Nullable;

/**
 * What the payment page shows.
 *
 * @param procedure its id, by which the page names the desk to ask
 * @param amount yen
 * @param lines what the amount is made of
 * @param payBy the last day on which to pay, ISO date
 * @param payByText the same in words, with the weekday
 * @param message what the resident should know or do in this state
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PaymentView(
        String reference,
        String procedure,
        int amount,
        String currency,
        List<Fee.Line> lines,
        String payBy,
        String payByText,
        PaymentState state,
        @Nullable Card card,
        @Nullable String message) {

    /** @param brand as printed on the card */
    record Card(String brand, String last4) {}
}
