package jp.madoguchi.payment;

import jp.madoguchi.web.Clerk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Which bank credit holds which applications; for 収納 only. */
@Controller
class PayoutController {

    private static final int SHOWN = 60;

    private final Payouts payouts;

    PayoutController(Payouts payouts) {
        this.payouts = payouts;
    }

    @GetMapping("/clerk/payments/payouts")
    String list(@AuthenticationPrincipal Clerk clerk, Model model) {
        PaymentDesk.require(clerk);
        model.addAttribute("payouts", payouts.latest(SHOWN));
        model.addAttribute("dates", new OfficeDates());
        return "desk/payouts";
    }
}
