package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a rehearsal does by API instead of by hand: the card page's button, the issuer's answer, the switches. */
@RestController
@Profile("demo")
@RequestMapping("/demo/api/stripe")
class SandboxDemoController {

    private final SandboxCards cards;
    private final SandboxIssuer issuer;
    private final SandboxDisputes disputes;
    private final SandboxRefunds refunds;
    private final SandboxPayouts payouts;
    private final Faults faults;

    SandboxDemoController(
            SandboxCards cards,
            SandboxIssuer issuer,
            SandboxDisputes disputes,
            SandboxRefunds refunds,
            SandboxPayouts payouts,
            Faults faults) {
        this.cards = cards;
        this.issuer = issuer;
        this.disputes = disputes;
        this.refunds = refunds;
        this.payouts = payouts;
        this.faults = faults;
    }

    /** The button of the card page. */
    @PostMapping("/sessions/{id}/submit")
    Redirect submit(@PathVariable String id, @RequestBody Card card) {
        return new Redirect(cards.submit(id, text(card.card()), text(card.expiry()), text(card.cvc())));
    }

    /** The issuer's page: {@code {"outcome": "approve"}} or {@code "fail"}. */
    @PostMapping("/payment_intents/{id}/authentication")
    Redirect authenticate(@PathVariable String id, @RequestBody Authentication authentication) {
        return new Redirect(issuer.authenticated(id, "approve".equals(authentication.outcome())));
    }

    /** Money for an intent that was canceled: what must never be lost. */
    @PostMapping("/payment_intents/{id}/late-charge")
    JsonNode chargeAnyway(@PathVariable String id) {
        return issuer.chargeAnyway(id);
    }

    /** The card's owner contests the charge. */
    @PostMapping("/payment_intents/{id}/dispute")
    JsonNode dispute(@PathVariable String id) {
        return disputes.open(id);
    }

    /** The issuer's verdict: {@code {"outcome": "won"}} or {@code "lost"}. */
    @PostMapping("/disputes/{id}/close")
    JsonNode closeDispute(@PathVariable String id, @RequestBody Authentication verdict) {
        return disputes.close(id, text(verdict.outcome()));
    }

    /** A refund that the bank could not pay out. */
    @PostMapping("/refunds/{id}/fail")
    JsonNode failRefund(@PathVariable String id) {
        return refunds.fail(id);
    }

    /** What was charged arrives at the bank; {@code {"empty": true}} for a payout of nothing. */
    @PostMapping("/payouts")
    JsonNode payOut(@RequestBody JsonNode how) {
        return payouts.pay(how.path("empty").asBoolean(false));
    }

    @GetMapping("/faults")
    Faults.Setting faults() {
        return faults.current();
    }

    /** What is left out stays as it is. */
    @PutMapping("/faults")
    Faults.Setting set(@RequestBody Map<String, String> wanted) {
        var current = faults.current();
        faults.set(new Faults.Setting(
                wanted.getOrDefault("webhook", current.webhook()), wanted.getOrDefault("api", current.api())));
        return faults.current();
    }

    @ExceptionHandler
    ResponseEntity<JsonNode> on(SandboxRefusal refusal) {
        return ResponseEntity.status(HttpStatus.valueOf(refusal.answer().status()))
                .body(refusal.answer().body());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    record Card(
            @Nullable String card,
            @Nullable String expiry,
            @Nullable String cvc) {}

    record Authentication(@Nullable String outcome) {}

    record Redirect(String redirect) {}
}
