package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.fees.Fee;
import org.jspecify.annotations.Nullable;

/**
 * 領収書 of one payment.
 *
 * @param payer 宛名; the payer may be somebody else than the applicant
 * @param desk the name of the desk that answers for the procedure
 * @param amount yen that were charged
 * @param refunded yen that went back since
 * @param paidAt the provider's time of the charge
 * @param card brand and last digits; null where they are not known
 */
record Receipt(
        String number,
        String payer,
        String procedure,
        String desk,
        long amount,
        long refunded,
        Instant paidAt,
        List<Fee.Line> lines,
        @Nullable String card) {}
