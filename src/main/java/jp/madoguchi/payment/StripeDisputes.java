package jp.madoguchi.payment;

import com.stripe.model.Dispute;
import com.stripe.param.DisputeListParams;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What Stripe knows of contested charges. */
@Component
class StripeDisputes {

    private final StripeCalls calls;

    StripeDisputes(StripeCalls calls) {
        this.calls = calls;
    }

    /** Each dispute of one charge, and how it ended, as the morning check sees them. */
    List<PaymentFact> facts(String intentId) {
        var params = DisputeListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit(StripeCalls.PAGE)
                .build();
        return calls.list(stripe -> stripe.disputes().list(params)).stream()
                .flatMap(StripeDisputes::facts)
                .toList();
    }

    private static Stream<PaymentFact> facts(Dispute dispute) {
        return switch (dispute.getStatus()) {
            case "lost" -> Stream.of(fact(FactKind.DISPUTED, dispute), fact(FactKind.DISPUTE_LOST, dispute));
            case "won", "warning_closed" ->
                Stream.of(fact(FactKind.DISPUTED, dispute), fact(FactKind.DISPUTE_WON, dispute));
            default -> Stream.of(fact(FactKind.DISPUTED, dispute));
        };
    }

    private static PaymentFact fact(FactKind kind, Dispute dispute) {
        return PaymentFact.money(
                FactSource.CHECK,
                kind,
                dispute.getId(),
                dispute.getAmount(),
                dispute.getCurrency(),
                Instant.ofEpochSecond(dispute.getCreated()));
    }
}
