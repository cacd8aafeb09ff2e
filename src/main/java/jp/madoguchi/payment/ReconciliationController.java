package jp.madoguchi.payment;

import java.time.Instant;
import jp.madoguchi.web.Clerk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** 今すぐ照合する: the comparison on demand, for 収納 only. */
@RestController
class ReconciliationController {

    private final Reconciliations reconciliations;

    ReconciliationController(Reconciliations reconciliations) {
        this.reconciliations = reconciliations;
    }

    @PostMapping("/clerk/api/payments/reconciliations")
    Ordered order(@AuthenticationPrincipal Clerk clerk) {
        PaymentDesk.require(clerk);
        return new Ordered(reconciliations.order().since());
    }

    /** @param since how far back it reaches */
    record Ordered(Instant since) {}
}
