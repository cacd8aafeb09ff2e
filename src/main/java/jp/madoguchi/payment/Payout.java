package jp.madoguchi.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One credit of the provider on the city's bank account.
 *
 * @param amount yen that arrive, after the provider's fees
 * @param arrivesOn as the bank statement will say
 */
record Payout(String id, long amount, LocalDate arrivesOn, List<Line> lines) {

    /** The office's words for the provider's; what an issuer takes back or returns adjusts the balance. */
    private static final Map<String, String> LABELS =
            Map.of("charge", "入金", "refund", "返金", "refund_failure", "返金の不成立", "adjustment", "異議の申し立て");

    private static final String PROVIDERS_OWN = "txn_";

    /** For templates, which see public methods only. */
    public long total() {
        return lines.stream().mapToLong(Line::amount).sum();
    }

    /** Whether what it holds, less the fees, is what arrives. */
    boolean addsUp() {
        return total() - fees() == amount;
    }

    /** What the provider kept of {@link #total()}. */
    public long fees() {
        return lines.stream().mapToLong(Line::fee).sum();
    }

    /**
     * One charge, refund or dispute in it, or a row of the provider's own.
     *
     * @param objectId the PaymentIntent that it belongs to; the id of the row itself for the provider's own
     * @param kind the provider's word, such as {@code charge}
     * @param amount yen, negative for what went back
     * @param reference the case; null for money that is not ours
     */
    record Line(
            String objectId,
            String kind,
            long amount,
            long fee,
            @Nullable String reference) {

        /** A fee, say, which belongs to no payment; for templates, which see public methods only. */
        public boolean ofTheProvider() {
            return objectId.startsWith(PROVIDERS_OWN);
        }

        /** For templates, which see public methods only. */
        public String label() {
            return LABELS.getOrDefault(kind, "その他");
        }
    }
}
