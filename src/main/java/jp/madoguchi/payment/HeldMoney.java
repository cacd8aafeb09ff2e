package jp.madoguchi.payment;

import jp.madoguchi.desk.DecisionInvalidException;
import org.springframework.stereotype.Component;

/** Tells how much of the money that is here may still go back, and for how much of it the word of people is needed. */
@Component
class HeldMoney {

    private final Positions positions;
    private final Refunds refunds;

    HeldMoney(Positions positions, Refunds refunds) {
        this.positions = positions;
        this.refunds = refunds;
    }

    /**
     * Who ends a case gives no money back alone: two persons have decided about it before.
     *
     * @throws DecisionInvalidException if there is money of which they have not
     */
    void requireDecided(String reference) {
        var promised = promised(reference);
        long undecided =
                positions.all(reference).stream().mapToLong(promised::undecided).sum();
        if (undecided > 0) {
            throw new DecisionInvalidException(
                    "outcome",
                    "この申請で受け取った料金%,d円の返金が決裁されていません。先に、申請の内容の「返金を起案する」から起案し、ほかの担当者の決裁を受けてください。".formatted(undecided));
        }
    }

    /** As {@link PromisedRefunds#free(Position)}. */
    long free(Position request) {
        return promised(request.payment().reference()).free(request);
    }

    /** As {@link PromisedRefunds#free(Position, String)}. */
    long free(Position request, String charge) {
        return promised(request.payment().reference()).free(request, charge);
    }

    /** As {@link PromisedRefunds#free(Position, Intent)}. */
    long free(Position request, Intent charge) {
        return promised(request.payment().reference()).free(request, charge);
    }

    private PromisedRefunds promised(String reference) {
        return new PromisedRefunds(refunds.of(reference));
    }
}
