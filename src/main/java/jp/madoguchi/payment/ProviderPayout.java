package jp.madoguchi.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.calendar.JapaneseDates;

/**
 * A payout as the provider shows it: only one that is paid or on its way is a credit on the bank account.
 *
 * @param amount yen that arrive, after the provider's fees
 * @param status the provider's word, such as {@code paid}
 * @param listed whether the provider has put all lines into it
 */
record ProviderPayout(String id, long amount, LocalDate arrivesOn, String status, boolean listed) {

    private static final Set<String> CREDITS = Set.of("paid", "in_transit");

    static ProviderPayout of(com.stripe.model.Payout payout) {
        return new ProviderPayout(
                payout.getId(),
                payout.getAmount(),
                JapaneseDates.dayOf(Instant.ofEpochSecond(payout.getArrivalDate())),
                payout.getStatus(),
                !"in_progress".equals(payout.getReconciliationStatus()));
    }

    boolean credit() {
        return CREDITS.contains(status);
    }

    boolean failed() {
        return status.equals("failed");
    }

    /** Nothing is added to it any more; the bank may still return it. */
    boolean complete() {
        return status.equals("paid") && listed;
    }

    Payout with(List<Payout.Line> lines) {
        return new Payout(id, amount, arrivesOn, lines);
    }
}
