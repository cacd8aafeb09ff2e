package jp.madoguchi.payment;

import java.util.Comparator;
import java.util.List;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.fees.FeeDesk;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.signature.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes receipts for money that is with the city. */
@Component
class ReceiptDesk {

    private final Applications applications;
    private final Payments payments;
    private final Positions positions;
    private final FeeDesk fees;
    private final Procedures procedures;
    private final CityProperties city;
    private final Signatures signatures;

    ReceiptDesk(
            Applications applications,
            Payments payments,
            Positions positions,
            FeeDesk fees,
            Procedures procedures,
            CityProperties city,
            Signatures signatures) {
        this.applications = applications;
        this.payments = payments;
        this.positions = positions;
        this.fees = fees;
        this.procedures = procedures;
        this.city = city;
        this.signatures = signatures;
    }

    /** @throws ReceiptRefusedException while nothing was paid, when all of it went back, or while it is in question */
    Receipt receipt(String reference) {
        var application = applications.get(reference);
        var position = positions.all(reference).stream()
                .filter(request -> request.money().held() > 0)
                .findFirst()
                .orElseThrow(ReceiptRefusedException::nothingPaid);
        if (position.state() != PaymentState.PAID) {
            throw ReceiptRefusedException.inQuestion();
        }
        var payment = position.payment();
        var money = position.money();
        return new Receipt(
                "%s-%d".formatted(reference, payment.requestNo()),
                payer(application),
                procedures.get(application.procedure()).name(),
                city.deskOf(application.procedure()).name(),
                money.received(),
                money.refunded(),
                position.facts().charges().stream()
                        .min(Comparator.comparing(PaymentFact::occurredAt))
                        .orElseThrow()
                        .occurredAt(),
                fees.snapshot(reference).map(snapshot -> snapshot.fee().lines()).orElse(List.of()),
                card(payment));
    }

    private String payer(Application application) {
        return payments.payer(application.reference()).orElseGet(() -> applicant(application));
    }

    /** As the card said; where nothing is signed, as it was typed. */
    private String applicant(Application application) {
        return signatures
                .current(application.reference())
                .map(signature -> signature.certificateValues().get("name"))
                .orElseGet(() -> application.values().get("name") instanceof String typed ? typed : "");
    }

    private static @Nullable String card(Payment payment) {
        var brand = payment.cardBrand();
        return brand == null ? null : "%s（末尾%s）".formatted(RegisteredCard.brandName(brand), payment.cardLast4());
    }
}
