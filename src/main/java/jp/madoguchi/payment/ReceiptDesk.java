package jp.madoguchi.payment;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.fees.FeeDesk;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.procedures.TypedText;
import jp.madoguchi.signature.Signatures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes receipts for money that is with the city. */
@Component
class ReceiptDesk {

    private static final int LONGEST_NAME = 100;

    private final Case cases;
    private final Applications applications;
    private final Payments payments;
    private final Positions positions;
    private final FeeDesk fees;
    private final Procedures procedures;
    private final CityProperties city;
    private final Signatures signatures;
    private final AuditLog audit;

    ReceiptDesk(
            Case cases,
            Applications applications,
            Payments payments,
            Positions positions,
            FeeDesk fees,
            Procedures procedures,
            CityProperties city,
            Signatures signatures,
            AuditLog audit) {
        this.cases = cases;
        this.applications = applications;
        this.payments = payments;
        this.positions = positions;
        this.fees = fees;
        this.procedures = procedures;
        this.city = city;
        this.signatures = signatures;
        this.audit = audit;
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

    /**
     * Names the payer on the receipt of a case.
     *
     * @throws ReceiptRefusedException if this is no name
     */
    void nameThePayer(String reference, @Nullable String typed) {
        var name = TypedText.tidy(Objects.requireNonNullElse(typed, ""));
        if (name.isEmpty()
                || TypedText.length(name) > LONGEST_NAME
                || TypedText.unusable(name)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw ReceiptRefusedException.noName(LONGEST_NAME);
        }
        cases.change(reference, application -> {
            payments.keepPayer(reference, name);
            audit.write(reference, AuditLog.RESIDENT, Ledger.AUDIT, "RECEIPT NAMED");
            return application;
        });
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
