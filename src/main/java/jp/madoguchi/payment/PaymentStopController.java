package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.web.Clerk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;

/** The page on which 収納 stops the clock of a payment, opened from the case card. */
@Controller
class PaymentStopController {

    private final PaymentStop stop;
    private final Payments payments;

    PaymentStopController(PaymentStop stop, Payments payments) {
        this.stop = stop;
        this.payments = payments;
    }

    @GetMapping("/clerk/cases/{ref}/payment-stop")
    String page(@PathVariable String ref, @AuthenticationPrincipal Clerk clerk, Model model) {
        var reference = PaymentDesk.reference(ref, clerk);
        model.addAttribute("reference", reference);
        payments.latest(reference)
                .ifPresent(payment -> model.addAttribute("payBy", JapaneseDates.date(payment.payBy())));
        return "desk/payment-stop";
    }

    @PostMapping("/clerk/api/cases/{ref}/payment-stop")
    @ResponseBody
    Stopped stop(@PathVariable String ref, @RequestBody JsonNode body, @AuthenticationPrincipal Clerk clerk) {
        stop.byDesk(PaymentDesk.reference(ref, clerk), new DecisionBody(body).requiredText("reason", "理由"), clerk.id());
        return new Stopped(true);
    }

    record Stopped(boolean stopped) {}
}
