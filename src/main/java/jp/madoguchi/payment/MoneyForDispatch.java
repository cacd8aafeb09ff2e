package jp.madoguchi.payment;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/**
 * Keeps a certificate here whose money is going or gone: the morning's check is hours old when the envelope is closed,
 * and money may be given back, or contested, in between.
 */
@Component
public class MoneyForDispatch {

    private final Case cases;
    private final Payments payments;
    private final Positions positions;
    private final Refunds refunds;

    MoneyForDispatch(Case cases, Payments payments, Positions positions, Refunds refunds) {
        this.cases = cases;
        this.payments = payments;
        this.positions = positions;
        this.refunds = refunds;
    }

    /** Why the certificate must not leave, for the clerk; empty when it may, or when nothing was ever to be paid. */
    public Optional<String> objection(Application application) {
        var reference = application.reference();
        if (!refunds.promised(Set.of(reference)).isEmpty()) {
            return Optional.of("この申請の料金の返金が、起案または承認されています。まだ発送しないでください。返金されると収納の「入金の確認」に移り、承認されなければ発送できます。");
        }
        return positions
                .latest(reference)
                .filter(request -> !request.secured())
                .map(request -> "この申請の料金が足りないか、支払いへの異議が申し立てられています。発送せず、収納の担当者に確認してください。");
    }

    /** Takes the case back from the envelope to the check, in the transaction that records why. */
    void changed(Application application, Position before, Position after) {
        if (before.secured() && !after.secured() && counts(after.payment())) {
            cases.tell(application, ProcessNames.Messages.PAYMENT_QUESTIONED, Map.of());
        }
    }

    private boolean counts(Payment request) {
        return payments.latest(request.reference())
                .filter(latest -> latest.id() == request.id())
                .isPresent();
    }
}
