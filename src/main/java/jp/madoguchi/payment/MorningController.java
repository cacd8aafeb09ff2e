package jp.madoguchi.payment;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.paper.PdfPages;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.web.Clerk;
import org.apache.commons.csv.CSVFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** 朝の確認表 as page, PDF and CSV, and the comparison on demand; for 収納 only. */
@Controller
@RequestMapping("/clerk")
class MorningController {

    private static final int SHOWN = 60;
    /** Excel takes a file for UTF-8 only with it. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final MorningSheets sheets;
    private final Reconciliations reconciliations;
    private final Payouts payouts;
    private final PdfPages pages;
    private final CityProperties city;
    private final StaffNames staff;

    MorningController(
            MorningSheets sheets,
            Reconciliations reconciliations,
            Payouts payouts,
            PdfPages pages,
            CityProperties city,
            StaffNames staff) {
        this.sheets = sheets;
        this.reconciliations = reconciliations;
        this.payouts = payouts;
        this.pages = pages;
        this.city = city;
        this.staff = staff;
    }

    @GetMapping("/payments/mornings")
    String list(@AuthenticationPrincipal Clerk clerk, Model model) {
        requireDesk(clerk);
        model.addAttribute("sheets", sheets.latest(SHOWN));
        model.addAttribute("dates", new Dates());
        model.addAttribute("staff", staff);
        return "desk/mornings";
    }

    /** Which bank credit holds which applications. */
    @GetMapping("/payments/payouts")
    String payouts(@AuthenticationPrincipal Clerk clerk, Model model) {
        requireDesk(clerk);
        model.addAttribute("payouts", payouts.latest(SHOWN));
        model.addAttribute("dates", new Dates());
        return "desk/payouts";
    }

    @GetMapping("/payments/mornings/{day}")
    String page(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk, Model model) {
        requireDesk(clerk);
        model.addAllAttributes(facts(sheet(day)));
        return "desk/morning";
    }

    @GetMapping("/payments/mornings/{day}/sheet.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk) {
        requireDesk(clerk);
        return file(day, "pdf", MediaType.APPLICATION_PDF, pages.pdf("morning", facts(sheet(day))));
    }

    @GetMapping("/payments/mornings/{day}/sheet.csv")
    ResponseEntity<byte[]> csv(@PathVariable LocalDate day, @AuthenticationPrincipal Clerk clerk) {
        requireDesk(clerk);
        return file(
                day,
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                csv(sheet(day)).getBytes(StandardCharsets.UTF_8));
    }

    /** 今すぐ照合する */
    @PostMapping("/api/payments/reconciliations")
    @ResponseBody
    Ordered reconcile(@AuthenticationPrincipal Clerk clerk) {
        requireDesk(clerk);
        return new Ordered(reconciliations.order().since());
    }

    /** @param since how far back it reaches */
    record Ordered(Instant since) {}

    private MorningSheet sheet(LocalDate day) {
        return sheets.of(day).orElseThrow(MorningSheetRefusedException::none);
    }

    private static void requireDesk(Clerk clerk) {
        if (!clerk.groups().contains(Clerk.PAYMENT)) {
            throw MorningSheetRefusedException.notYours();
        }
    }

    private Map<String, Object> facts(MorningSheet sheet) {
        var facts = new HashMap<String, Object>();
        facts.put("sheet", sheet);
        facts.put("staff", staff);
        facts.put("dates", new Dates());
        facts.put("city", city);
        return facts;
    }

    /** Dates as the office writes them, for templates. */
    static class Dates {

        public String day(LocalDate day) {
            return JapaneseDates.date(day);
        }

        public String moment(Instant moment) {
            return JapaneseDates.dateTime(moment);
        }
    }

    private static String csv(MorningSheet sheet) {
        var text = new StringWriter();
        text.append(BYTE_ORDER_MARK);
        try (var csv = CSVFormat.EXCEL
                .builder()
                .setHeader("確認日", "区分", "受付番号・決済番号", "金額（円）", "内容")
                .get()
                .print(text)) {
            for (var part : sheet.parts()) {
                for (var line : part.lines()) {
                    csv.printRecord(sheet.day(), part.title(), line.subject(), line.amount(), line.detail());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
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
