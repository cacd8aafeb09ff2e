package jp.madoguchi.desk;

import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.web.Clerk;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The case card, shown in a frame of the task form, and the sheet to print. */
@Controller
@RequestMapping("/clerk/cases/{ref}")
class CaseController {

    private final CaseCards cards;
    private final CityProperties city;

    CaseController(CaseCards cards, CityProperties city) {
        this.cards = cards;
        this.city = city;
    }

    @GetMapping
    String card(@PathVariable String ref, @AuthenticationPrincipal Clerk clerk, Model model) {
        model.addAttribute("card", cards.card(ref, clerk));
        return "desk/case-card";
    }

    @GetMapping("/sheet")
    String sheet(@PathVariable String ref, @AuthenticationPrincipal Clerk clerk, Model model) {
        model.addAttribute("card", cards.sheet(ref, clerk));
        model.addAttribute("city", city);
        return "desk/application-sheet";
    }
}
