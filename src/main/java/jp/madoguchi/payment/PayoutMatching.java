package jp.madoguchi.payment;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lays the provider's payouts beside our cases; money of nobody, and a payout of nothing, are for a person. */
@Component
class PayoutMatching {

    private final StripeBooks provider;
    private final Payouts payouts;
    private final Payments payments;
    private final PaymentAlarms alarms;
    private final TransactionTemplate transaction;

    PayoutMatching(
            StripeBooks provider,
            Payouts payouts,
            Payments payments,
            PaymentAlarms alarms,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.payouts = payouts;
        this.payments = payments;
        this.alarms = alarms;
        this.transaction = transaction;
    }

    /** Returns how many payouts were new. */
    int match(Instant since) {
        return provider.payouts(since).stream()
                .mapToInt(payout -> keep(payout) ? 1 : 0)
                .sum();
    }

    private boolean keep(Payout payout) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!payouts.keep(payout)) {
                return false;
            }
            if (payout.lines().isEmpty()) {
                alarms.raiseWithoutCase(PaymentAlarm.Kind.PAYOUT_EMPTY, payout.id(), Math.toIntExact(payout.amount()));
            }
            payout.lines().stream()
                    .filter(line -> payments.withIntent(line.objectId()).isEmpty())
                    .forEach(line -> alarms.raiseWithoutCase(
                            PaymentAlarm.Kind.PAYOUT_UNMATCHED, line.objectId(), Math.toIntExact(line.amount())));
            return true;
        }));
    }
}
