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

    /** Each dispute of one charge, and how it ended. */
    List<PaymentFact> facts(String intentId, FactSource source) {
        var params = DisputeListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit(StripeCalls.PAGE)
                .build();
        return calls.list(stripe -> stripe.disputes().list(params)).stream()
                .flatMap(dispute -> facts(dispute, source))
                .map(fact -> fact.ofCharge(intentId))
                .toList();
    }

    private static Stream<PaymentFact> facts(Dispute dispute, FactSource source) {
        var opened = fact(source, FactKind.DISPUTED, dispute);
        return switch (dispute.getStatus()) {
            case "lost" -> Stream.of(opened, fact(source, FactKind.DISPUTE_LOST, dispute));
            case "won", "warning_closed" -> Stream.of(opened, fact(source, FactKind.DISPUTE_WON, dispute));
            default -> Stream.of(opened);
        };
    }

    private static PaymentFact fact(FactSource source, FactKind kind, Dispute dispute) {
        return PaymentFact.money(
                source,
                kind,
                dispute.getId(),
                dispute.getAmount(),
                dispute.getCurrency(),
                Instant.ofEpochSecond(dispute.getCreated()));
    }
}
