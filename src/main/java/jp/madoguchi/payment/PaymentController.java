package jp.madoguchi.payment;

import java.net.URI;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.fees.FeeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The payment page's side: what to pay, entering a card, paying. */
@RestController
@RequestMapping("/api/applications/{ref}/payment")
class PaymentController {

    private final PaymentCounter counter;
    private final CardDesk cards;
    private final ChargeDesk charges;
    private final FeeDesk fees;
    private final Applications applications;

    PaymentController(
            PaymentCounter counter, CardDesk cards, ChargeDesk charges, FeeDesk fees, Applications applications) {
        this.counter = counter;
        this.cards = cards;
        this.charges = charges;
        this.fees = fees;
        this.applications = applications;
    }

    /** 409 before the request, 410 after the cut-off; a payment that was made can always be seen. */
    @GetMapping
    PaymentView show(@PathVariable String ref) {
        var position = counter.current(ref);
        var payment = position.payment();
        var state = position.state();
        var application = applications.get(ref);
        return new PaymentView(
                payment.reference(),
                application.procedure(),
                payment.amount(),
                "JPY",
                fees.snapshot(ref)
                        .map(snapshot -> snapshot.fee().lines())
                        .orElseThrow(PaymentNotRequestedException::new),
                payment.payBy().toString(),
                JapaneseDates.date(payment.payBy()),
                state,
                card(payment),
                PaymentWords.message(position, application.state()));
    }

    /** 「登録する」 */
    @PostMapping("/card")
    CardPage enterCard(@PathVariable String ref) {
        return new CardPage(URI.create(cards.url(ref)));
    }

    /** 「以上の内容で支払いを実行する」 */
    @PostMapping
    ChargeDesk.Outcome pay(@PathVariable String ref) {
        return charges.pay(ref);
    }

    private static PaymentView.@Nullable Card card(Payment payment) {
        var brand = payment.cardBrand();
        var last4 = payment.cardLast4();
        return brand == null || last4 == null || !RegisteredCard.accepts(brand)
                ? null
                : new PaymentView.Card(RegisteredCard.brandName(brand), last4);
    }

    record CardPage(URI url) {}
}
