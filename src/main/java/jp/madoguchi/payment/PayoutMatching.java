package jp.madoguchi.payment;

import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lays the provider's payouts beside our cases. For a person: money of nobody, a payout of nothing, one whose lines are
 * not its amount, and one that the bank did not take.
 */
@Component
class PayoutMatching {

    /** Some days to the bank, and five business days in which the bank may return it. */
    private static final Duration MAY_CHANGE = Duration.ofDays(21);

    private final StripePayouts provider;
    private final Payouts payouts;
    private final RequestLookup requests;
    private final PaymentAlarms alarms;
    private final TransactionTemplate transaction;

    PayoutMatching(
            StripePayouts provider,
            Payouts payouts,
            RequestLookup requests,
            PaymentAlarms alarms,
            TransactionTemplate transaction) {
        this.provider = provider;
        this.payouts = payouts;
        this.requests = requests;
        this.alarms = alarms;
        this.transaction = transaction;
    }

    /** Returns how many payouts were new, or not complete before. */
    int match(Instant since) {
        return provider.since(since.minus(MAY_CHANGE)).stream()
                .mapToInt(payout -> match(payout) ? 1 : 0)
                .sum();
    }

    private boolean match(ProviderPayout payout) {
        if (!payout.credit()) {
            transaction.executeWithoutResult(status -> drop(payout));
            return false;
        }
        if (payouts.complete(payout.id())) {
            return false;
        }
        var credit = payout.with(provider.lines(payout.id()));
        transaction.executeWithoutResult(status -> keep(credit, payout));
        return true;
    }

    private void drop(ProviderPayout payout) {
        payouts.drop(payout.id());
        if (payout.failed()) {
            raise(PaymentAlarm.Kind.PAYOUT_FAILED, payout.id(), payout.amount(), payout.id());
        }
    }

    private void keep(Payout credit, ProviderPayout payout) {
        payouts.keep(credit, payout.complete());
        if (!payout.listed()) {
            return;
        }
        if (credit.lines().isEmpty()) {
            raise(PaymentAlarm.Kind.PAYOUT_EMPTY, credit.id(), credit.amount(), credit.id());
        } else if (!credit.addsUp()) {
            raise(PaymentAlarm.Kind.PAYOUT_DIFFERS, credit.id(), credit.amount(), credit.total() + "-" + credit.fees());
        }
        credit.lines().stream()
                .filter(line -> !line.ofTheProvider()
                        && requests.ofCharge(line.objectId()).isEmpty())
                .forEach(line -> raise(
                        PaymentAlarm.Kind.PAYOUT_UNMATCHED,
                        line.objectId(),
                        line.amount(),
                        credit.id() + " " + line.kind()));
    }

    private void raise(PaymentAlarm.Kind kind, String objectId, long amount, String seen) {
        alarms.raiseWithoutCase(kind, objectId, Math.toIntExact(amount), seen);
    }
}
