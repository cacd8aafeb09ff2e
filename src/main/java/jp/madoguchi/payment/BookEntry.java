package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.List;

/** One charge of the provider beside the request that it is for. */
record BookEntry(ProviderCharge theirs, Position ours) {

    /** What a person must look at; empty when both books say the same. */
    List<PaymentAlarm.Kind> differences() {
        var differences = new ArrayList<PaymentAlarm.Kind>();
        if (!isInOurBooks() || isAnotherAmountThanAskedFor()) {
            differences.add(PaymentAlarm.Kind.AMOUNT_DIFFERS);
        }
        if (isOnlyCharge() && money().refundedByProvider() != theirs.refunded()) {
            differences.add(PaymentAlarm.Kind.REFUND_DIFFERS);
        }
        if (theirs.disputed() && !ours.has(FactKind.DISPUTED)) {
            differences.add(PaymentAlarm.Kind.DISPUTE_DIFFERS);
        }
        if (!isOnlyCharge() && money().held() > ours.payment().amount()) {
            differences.add(PaymentAlarm.Kind.PAID_TWICE);
        }
        return differences;
    }

    /** Both sides' amounts received and given back, for the file. */
    String words() {
        return "ours %d-%d, theirs %d-%d"
                .formatted(money().received(), money().refundedByProvider(), theirs.amount(), theirs.refunded());
    }

    private boolean isInOurBooks() {
        return money().charges().stream()
                .anyMatch(known -> theirs.sameAs(known.object(), known.amount(), known.currency()));
    }

    private boolean isAnotherAmountThanAskedFor() {
        return isOnlyCharge() && theirs.amount() != ours.payment().amount() && !ours.has(FactKind.ACCEPTED);
    }

    private boolean isOnlyCharge() {
        return money().charges().size() == 1;
    }

    private PaymentMoney money() {
        return ours.money();
    }
}
