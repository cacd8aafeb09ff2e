package jp.madoguchi.payment;

import java.util.Map;

/**
 * A charge as it stands in the provider's books.
 *
 * @param amount yen that were charged, before refunds
 * @param metadata our marks, if it is one of ours
 */
record ProviderCharge(
        String intentId, long amount, long refunded, boolean disputed, String currency, Map<String, String> metadata) {

    boolean sameAs(String ourIntentId, long ourAmount, String ourCurrency) {
        return intentId.equals(ourIntentId) && amount == ourAmount && currency.equals(ourCurrency);
    }
}
