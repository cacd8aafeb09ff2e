package jp.madoguchi.payment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One observation about a payment; never changed, never taken back.
 *
 * @param eventId the provider's event id, null when it was asked
 * @param objectId the provider's object that the observation is about
 * @param chargeId of a refund or a dispute: the charge that it is of; null where that is not known, or is the object
 * @param declineCode of an attempt that failed: why, as the provider says; null where it does not
 * @param amount yen, where money is spoken of
 * @param currency ISO code in lower case, where money is spoken of
 * @param occurredAt the provider's time, in whole seconds as the provider counts
 */
record PaymentFact(
        FactSource source,
        @Nullable String eventId,
        FactKind kind,
        @Nullable String objectId,
        @Nullable String chargeId,
        @Nullable String declineCode,
        @Nullable Long amount,
        @Nullable String currency,
        Instant occurredAt) {

    static final String YEN = "jpy";

    PaymentFact {
        occurredAt = occurredAt.truncatedTo(ChronoUnit.SECONDS);
    }

    static PaymentFact of(FactSource source, FactKind kind, @Nullable String objectId, Instant occurredAt) {
        return new PaymentFact(source, null, kind, objectId, null, null, null, null, occurredAt);
    }

    static PaymentFact money(
            FactSource source, FactKind kind, String objectId, long amount, String currency, Instant occurredAt) {
        return new PaymentFact(source, null, kind, objectId, null, null, amount, currency, occurredAt);
    }

    /** The same about a refund or a dispute of this charge. */
    PaymentFact ofCharge(String charge) {
        return new PaymentFact(source, eventId, kind, objectId, charge, declineCode, amount, currency, occurredAt);
    }

    /** The same with the provider's word why. */
    PaymentFact because(@Nullable String code) {
        return new PaymentFact(source, eventId, kind, objectId, chargeId, code, amount, currency, occurredAt);
    }

    PaymentFact from(FactSource newSource, @Nullable String newEventId) {
        return new PaymentFact(
                newSource, newEventId, kind, objectId, chargeId, declineCode, amount, currency, occurredAt);
    }

    /** Tells the same as another, whoever brought it. */
    boolean sameAs(PaymentFact other) {
        return from(source, null).equals(other.from(source, null));
    }
}
