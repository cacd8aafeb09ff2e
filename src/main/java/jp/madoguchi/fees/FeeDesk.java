package jp.madoguchi.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.audit.AuditLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says what an application costs, and fixes it with the approval. */
@Component
public class FeeDesk {

    private static final int MAX_COPIES = 99;
    /** Stripe's smallest charge in yen. */
    private static final int LEAST_PAYABLE = 50;

    private final Prices prices;
    private final Applications applications;
    private final Fees fees;
    private final AuditLog audit;
    private final Clock clock;

    FeeDesk(Prices prices, Applications applications, Fees fees, AuditLog audit, Clock clock) {
        this.prices = prices;
        this.applications = applications;
        this.fees = fees;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The fee by today's price lists: unit × copies + postage, in yen.
     *
     * @throws FeeUnknownException if a price list does not answer; never 0 for want of an answer
     */
    public Fee compute(Application application) {
        var day = LocalDate.now(clock);
        int copies = copies(application);
        var unit = prices.unit(application.procedure(), text(application, "kind"), day);
        var postage = prices.postage(text(application, "deliveryMethod"), copies, day);
        var label = "%s（%,d円×%d通）".formatted(unit.label(), unit.amount(), copies);
        var lines = new ArrayList<Fee.Line>();
        lines.add(new Fee.Line(label, unit.amount() * copies));
        lines.addAll(postage);
        return new Fee(lines);
    }

    /**
     * The fee of a case; fixed as computed, in the caller's transaction, if nobody has fixed it.
     *
     * @throws FeeUnknownException if the fee cannot be computed
     */
    public FeeSnapshot fixed(String reference) {
        return snapshot(reference).orElseGet(() -> fix(applications.get(reference), 0, null, AuditLog.SYSTEM));
    }

    /**
     * Fixes the fee of a case as a clerk decides, in the caller's transaction. What was fixed before stays as it is.
     *
     * @param adjustment signed yen added to the computed fee, 0 for none
     * @param reason why; needed with an adjustment
     * @param actor who answers for it in the audit log
     * @throws FeeUnknownException if the fee cannot be computed
     * @throws FeeAdjustmentInvalidException without a reason, or if what would remain cannot be paid
     */
    public FeeSnapshot fix(Application application, int adjustment, @Nullable String reason, String actor) {
        var known = snapshot(application.reference());
        if (known.isPresent()) {
            return known.get();
        }
        var fee = payable(adjusted(compute(application), adjustment, reason));
        return keep(application.reference(), new FeeSnapshot(fee, adjustment, reason, clock.instant()), actor);
    }

    /** What was fixed for a case; empty before the approval. */
    public Optional<FeeSnapshot> snapshot(String reference) {
        return fees.of(reference);
    }

    private static Fee adjusted(Fee computed, int adjustment, @Nullable String reason) {
        if (adjustment == 0) {
            return computed;
        }
        if (reason == null || reason.isBlank()) {
            throw new FeeAdjustmentInvalidException("feeReason", "手数料を増減する理由を入力してください。");
        }
        var fee = computed.with(new Fee.Line(adjustment < 0 ? "減額" : "加算", adjustment));
        if (fee.total() < 0) {
            throw new FeeAdjustmentInvalidException("feeAdjustment", "手数料の合計が0円を下回ります。金額を確認してください。");
        }
        return fee;
    }

    private static Fee payable(Fee fee) {
        if (fee.total() > 0 && fee.total() < LEAST_PAYABLE) {
            throw new FeeAdjustmentInvalidException(
                    "feeAdjustment", "%d円に満たない金額はカードで支払えません。0円にするか、金額を確認してください。".formatted(LEAST_PAYABLE));
        }
        return fee;
    }

    private FeeSnapshot keep(String reference, FeeSnapshot snapshot, String actor) {
        fees.add(reference, snapshot);
        audit.write(reference, actor, "FEE", "%d (%+d)".formatted(snapshot.fee().total(), snapshot.adjustment()));
        return snapshot;
    }

    private static int copies(Application application) {
        var typed = application.values().get("copies");
        try {
            int copies = typed instanceof Number number ? number.intValue() : Integer.parseInt(String.valueOf(typed));
            if (copies >= 1 && copies <= MAX_COPIES) {
                return copies;
            }
        } catch (NumberFormatException e) {
            throw new FeeUnknownException("通数");
        }
        throw new FeeUnknownException("通数");
    }

    private static @Nullable String text(Application application, String field) {
        var value = application.values().get(field);
        return value == null ? null : value.toString();
    }
}
