package jp.madoguchi.demo.stripe;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The pages that a resident sees at the provider (card entry) and at the card's issuer (3-D Secure), and the switches. */
@Hidden
@Controller
@Profile("demo")
class SandboxPages {

    private final SandboxCards cards;
    private final SandboxIssuer issuer;
    private final SandboxObjects objects;
    private final Faults faults;

    SandboxPages(SandboxCards cards, SandboxIssuer issuer, SandboxObjects objects, Faults faults) {
        this.cards = cards;
        this.issuer = issuer;
        this.objects = objects;
        this.faults = faults;
    }

    @GetMapping("/demo/stripe/pay/{session}")
    String card(@PathVariable String session, Model model) {
        var visit = cards.visit(session);
        model.addAttribute("open", visit.path("status").asText().equals("open"));
        model.addAttribute("back", visit.path("cancel_url").asText());
        return "demo/stripe/card";
    }

    @PostMapping("/demo/stripe/pay/{session}")
    String submit(
            @PathVariable String session,
            @RequestParam(defaultValue = "") String card,
            @RequestParam(defaultValue = "") String expiry,
            @RequestParam(defaultValue = "") String cvc,
            Model model) {
        try {
            return "redirect:" + cards.submit(session, card, expiry, cvc);
        } catch (CardInvalidException e) {
            model.addAttribute("error", e.getMessage());
            model.addAttribute("field", e.properties().get("field"));
            model.addAttribute("card", card);
            model.addAttribute("expiry", expiry);
            return card(session, model);
        }
    }

    @GetMapping("/demo/stripe/authenticate/{intent}")
    String authentication(@PathVariable String intent, Model model) {
        var shown = objects.get(SandboxIntents.INTENT, intent);
        model.addAttribute("waiting", shown.path("status").asText().equals("requires_action"));
        model.addAttribute("amount", shown.path("amount").asLong());
        return "demo/stripe/authenticate";
    }

    @PostMapping("/demo/stripe/authenticate/{intent}")
    String decide(@PathVariable String intent, @RequestParam(defaultValue = "fail") String outcome) {
        return "redirect:" + issuer.authenticated(intent, outcome.equals("approve"));
    }

    @GetMapping("/demo/stripe")
    String switches(Model model) {
        model.addAttribute("current", faults.current());
        model.addAttribute("webhooks", Faults.Setting.WEBHOOK);
        model.addAttribute("apis", Faults.Setting.API);
        return "demo/stripe/switches";
    }

    @PostMapping("/demo/stripe")
    String set(@RequestParam(defaultValue = "none") String webhook, @RequestParam(defaultValue = "none") String api) {
        faults.set(new Faults.Setting(webhook, api));
        return "redirect:/demo/stripe";
    }

    @ExceptionHandler(SandboxRefusal.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String unknown() {
        return "demo/stripe/unknown";
    }
}
