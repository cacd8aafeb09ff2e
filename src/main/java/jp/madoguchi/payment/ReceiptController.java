package jp.madoguchi.payment;

import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.paper.PdfPages;
import jp.madoguchi.procedures.CityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** 領収書 for the payer, whose name travels in a body and never in an address. */
@RestController
@RequestMapping("/api/applications/{ref}/payment/receipt")
class ReceiptController {

    private final ReceiptDesk desk;
    private final ReceiptPayer payers;
    private final PdfPages pages;
    private final CityProperties city;

    ReceiptController(ReceiptDesk desk, ReceiptPayer payers, PdfPages pages, CityProperties city) {
        this.desk = desk;
        this.payers = payers;
        this.pages = pages;
        this.city = city;
    }

    /** What the receipt says; 409 while nothing was paid. */
    @GetMapping
    Receipt show(@PathVariable String ref) {
        return desk.receipt(ref);
    }

    /** 宛名 */
    @PutMapping
    Receipt name(@PathVariable String ref, @RequestBody Payer payer) {
        return payers.name(ref, payer.payer());
    }

    record Payer(@Nullable String payer) {}

    @GetMapping("/receipt.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String ref) {
        var receipt = desk.receipt(ref);
        var facts = Map.<String, Object>of(
                "receipt", receipt, "city", city, "paidOn", JapaneseDates.date(JapaneseDates.dayOf(receipt.paidAt())));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        "Content-Disposition",
                        ContentDisposition.attachment()
                                .filename("receipt-%s.pdf".formatted(receipt.number()))
                                .build()
                                .toString())
                .body(pages.pdf("receipt", facts));
    }
}
