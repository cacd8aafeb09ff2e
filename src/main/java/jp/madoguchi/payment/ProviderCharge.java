package jp.madoguchi.payment;

import com.stripe.model.Charge;
import java.util.Map;
import java.util.Objects;

/**
 * A charge as it stands in the provider's books.
 *
 * @param amount yen that were charged, before refunds
 * @param metadata our marks, if it is one of ours
 */
record ProviderCharge(
        String intentId, long amount, long refunded, boolean disputed, String currency, Map<String, String> metadata) {

    static ProviderCharge of(Charge charge) {
        return new ProviderCharge(
                Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId()),
                charge.getAmount(),
                Objects.requireNonNullElse(charge.getAmountRefunded(), 0L),
                Boolean.TRUE.equals(charge.getDisputed()),
                charge.getCurrency(),
                Objects.requireNonNullElse(charge.getMetadata(), Map.of()));
    }

    boolean sameAs(String ourIntentId, long ourAmount, String ourCurrency) {
        return intentId.equals(ourIntentId) && amount == ourAmount && currency.equals(ourCurrency);
    }
}
