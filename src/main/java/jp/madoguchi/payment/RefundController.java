package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
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

/** The page on which 収納 drafts a refund, opened from the case card. */
@Controller
class RefundController {

    private final RefundDesk desk;
    private final Refunds refunds;

    RefundController(RefundDesk desk, Refunds refunds) {
        this.desk = desk;
        this.refunds = refunds;
    }

    @GetMapping("/clerk/cases/{ref}/refund")
    String page(@PathVariable String ref, @AuthenticationPrincipal Clerk clerk, Model model) {
        var reference = PaymentDesk.reference(ref, clerk);
        model.addAttribute("reference", reference);
        model.addAttribute(
                "available",
                desk.available(reference).stream()
                        .mapToInt(RefundDesk.Available::yen)
                        .findFirst()
                        .orElse(0));
        model.addAttribute("waiting", refunds.undecided(reference).isPresent());
        return "desk/refund";
    }

    @PostMapping("/clerk/api/cases/{ref}/refunds")
    @ResponseBody
    Drafted draft(@PathVariable String ref, @RequestBody JsonNode body, @AuthenticationPrincipal Clerk clerk) {
        var fields = new DecisionBody(body);
        var reference = PaymentDesk.reference(ref, clerk);
        return new Drafted(desk.draft(
                reference,
                new Draft(
                        fields.yen("amount", "返金額"),
                        fields.requiredText("reason", "返金の理由"),
                        fields.text("transferredOn", "返した日").isEmpty() ? null : fields.date("transferredOn", "返した日"),
                        clerk.id())));
    }

    record Drafted(long id) {}
}
