package jp.madoguchi.payment;

import java.util.Map;

/**
 * A card that the provider keeps for one payment; we never see its number.
 *
 * @param brand the provider's word, such as {@code visa}
 */
record RegisteredCard(String paymentMethodId, String brand, String last4) {

    /** The five brands of the seeds (domain.md R23). */
    private static final Map<String, String> ACCEPTED = Map.of(
            "visa", "VISA",
            "mastercard", "Mastercard",
            "amex", "American Express",
            "jcb", "JCB",
            "diners", "Diners Club");

    private static final Map<String, String> REFUSED =
            Map.of("discover", "Discover", "unionpay", "銀聯（UnionPay）", "unknown", "不明なブランド");

    boolean accepted() {
        return accepts(brand);
    }

    static boolean accepts(String brand) {
        return ACCEPTED.containsKey(brand);
    }

    /** As printed on the card. */
    static String brandName(String brand) {
        return ACCEPTED.getOrDefault(brand, REFUSED.getOrDefault(brand, brand));
    }
}
