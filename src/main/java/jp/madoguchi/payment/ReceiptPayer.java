package jp.madoguchi.payment;

import java.util.Objects;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.procedures.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 宛名: whoever paid may be somebody else than the applicant, and is named on the receipt. */
@Component
class ReceiptPayer {

    private static final int LONGEST_NAME = 100;

    private final Case cases;
    private final Payments payments;
    private final ReceiptDesk receipts;
    private final AuditLog audit;

    ReceiptPayer(Case cases, Payments payments, ReceiptDesk receipts, AuditLog audit) {
        this.cases = cases;
        this.payments = payments;
        this.receipts = receipts;
        this.audit = audit;
    }

    /**
     * Names the payer on the receipt of a case, which leaves a line in its record.
     *
     * @throws ReceiptRefusedException if this is no name, or there is no receipt
     */
    Receipt name(String reference, @Nullable String typed) {
        var name = TypedText.tidy(Objects.requireNonNullElse(typed, ""));
        if (name.isEmpty()
                || TypedText.length(name) > LONGEST_NAME
                || TypedText.unusable(name)
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw ReceiptRefusedException.noName(LONGEST_NAME);
        }
        return cases.change(reference, application -> {
            var before = receipts.receipt(reference);
            if (before.payer().equals(name)) {
                return before;
            }
            payments.keepPayer(reference, name);
            audit.write(reference, AuditLog.RESIDENT, Ledger.AUDIT, "RECEIPT NAMED");
            return receipts.receipt(reference);
        });
    }
}
