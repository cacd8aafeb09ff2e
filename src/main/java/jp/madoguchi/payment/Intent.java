package jp.madoguchi.payment;

import com.stripe.model.Charge;
import com.stripe.model.PaymentIntent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A PaymentIntent as the provider shows it: the one who knows whether money moved.
 *
 * @param received yen that were charged, before refunds
 * @param refunded yen that went back
 * @param disputed whether its payer has ever contested it, however that ended
 * @param chargedAt when the money was charged; null when none was
 * @param redirectUrl the issuer's page, while it waits for the resident there
 * @param declineCode why the last attempt failed; null when it did not
 */
record Intent(
        String id,
        Status status,
        long received,
        long refunded,
        boolean disputed,
        String currency,
        @Nullable Instant chargedAt,
        @Nullable String redirectUrl,
        @Nullable String declineCode) {

    enum Status {
        REQUIRES_PAYMENT_METHOD,
        REQUIRES_CONFIRMATION,
        REQUIRES_ACTION,
        PROCESSING,
        REQUIRES_CAPTURE,
        CANCELED,
        SUCCEEDED
    }

    /** @param intent with its latest charge expanded */
    static Intent of(PaymentIntent intent) {
        return of(intent, intent.getLatestChargeObject());
    }

    /** @param charge the latest one; null when none was tried */
    static Intent of(PaymentIntent intent, @Nullable Charge charge) {
        var paid = charge != null && Boolean.TRUE.equals(charge.getPaid()) ? charge : null;
        var action = intent.getNextAction();
        var error = intent.getLastPaymentError();
        return new Intent(
                intent.getId(),
                Status.valueOf(intent.getStatus().toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(intent.getAmountReceived(), 0L),
                paid == null ? 0 : Objects.requireNonNullElse(paid.getAmountRefunded(), 0L),
                paid != null && Boolean.TRUE.equals(paid.getDisputed()),
                intent.getCurrency(),
                paid == null ? null : Instant.ofEpochSecond(paid.getCreated()),
                action == null || action.getRedirectToUrl() == null
                        ? null
                        : action.getRedirectToUrl().getUrl(),
                error == null ? null : Objects.requireNonNullElse(error.getDeclineCode(), error.getCode()));
    }

    /** The intent as facts of ours. Disputes have ids of their own, and are asked for. */
    List<PaymentFact> facts(FactSource source, Instant now) {
        var facts = new ArrayList<PaymentFact>();
        switch (status) {
            case SUCCEEDED ->
                facts.add(PaymentFact.money(source, FactKind.SUCCEEDED, id, received, currency, charged(now)));
            case CANCELED -> facts.add(PaymentFact.of(source, FactKind.CANCELED, id, now));
            case REQUIRES_ACTION -> facts.add(PaymentFact.of(source, FactKind.ACTION_REQUIRED, id, now));
            case PROCESSING -> facts.add(PaymentFact.of(source, FactKind.PROCESSING, id, now));
            case REQUIRES_PAYMENT_METHOD, REQUIRES_CONFIRMATION, REQUIRES_CAPTURE -> {
                if (declineCode != null) {
                    facts.add(PaymentFact.of(source, FactKind.FAILED, id, now).because(declineCode));
                }
            }
        }
        return facts;
    }

    boolean succeeded() {
        return status == Status.SUCCEEDED;
    }

    /** Charged as asked for, and not given back. */
    boolean holds(int amount) {
        return succeeded() && received == amount && currency.equals(PaymentFact.YEN) && refunded == 0;
    }

    private Instant charged(Instant now) {
        return chargedAt == null ? now : chargedAt;
    }
}
