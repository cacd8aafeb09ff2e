package jp.madoguchi.payment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.paper.PdfPages;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.web.Clerk;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** 朝の確認表 as page, PDF and CSV; for 収納 only. */
@Controller
@RequestMapping("/clerk/payments/mornings")
class MorningController {

    private static final int SHOWN = 60;

    private final MorningSheets sheets;
    private final PdfPages pages;
    private final CityProperties city;
    private final StaffNames staff;

    MorningController(MorningSheets sheets, PdfPages pages, CityProperties city, StaffNames staff) {
        this.sheets = sheets;
        this.pages = pages;
        this.city = city;
        this.staff = staff;
    }

    @GetMapping
    String list(@AuthenticationPrincipal Clerk clerk, Model model) {
        PaymentDesk.require(clerk);
        model.addAttribute("sheets", sheets.latest(SHOWN));
        model.addAttribute("dates", new OfficeDates());
        model.addAttribute("staff", staff);
        return "desk/mornings";
    }

    @GetMapping("/{day}")
    String page(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk, Model model) {
        PaymentDesk.require(clerk);
        model.addAllAttributes(facts(sheet(day)));
        return "desk/morning";
    }

    @GetMapping("/{day}/sheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk) {
        PaymentDesk.require(clerk);
        return file(day, "pdf", MediaType.APPLICATION_PDF, pages.pdf("morning", facts(sheet(day))));
    }

    @GetMapping("/{day}/sheet.csv")
    ResponseEntity<byte[]> csv(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk) {
        PaymentDesk.require(clerk);
        return file(
                day,
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                MorningSheetCsv.of(sheet(day)).getBytes(StandardCharsets.UTF_8));
    }

    private MorningSheet sheet(LocalDate day) {
        return sheets.of(day).orElseThrow(MorningSheetRefusedException::none);
    }

    private Map<String, Object> facts(MorningSheet sheet) {
        var facts = new HashMap<String, Object>();
        facts.put("sheet", sheet);
        facts.put("staff", staff);
        facts.put("dates", new OfficeDates());
        facts.put("city", city);
        return facts;
    }

    private static ResponseEntity<byte[]> file(LocalDate day, String ending, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("morning-%s.%s".formatted(day, ending))
                                .build()
                                .toString())
                .body(content);
    }
}
