package jp.madoguchi.payment;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.Refund;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.PayoutListParams;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What Stripe transfers to the bank, and of which charges it consists. */
@Component
class StripePayouts {

    private final StripeCalls calls;

    StripePayouts(StripeCalls calls) {
        this.calls = calls;
    }

    /** Payouts that the provider made since that moment, whatever became of them. */
    List<ProviderPayout> since(Instant moment) {
        long from = Math.max(0, moment.getEpochSecond());
        var params = PayoutListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .setCreated(PayoutListParams.Created.builder().setGte(from).build())
                .build();
        return calls.list(stripe -> stripe.payouts().list(params)).stream()
                .map(ProviderPayout::of)
                .toList();
    }

    /** What a payout holds, as far as the provider says by now. */
    List<Payout.Line> lines(String payoutId) {
        var params = BalanceTransactionListParams.builder()
                .setPayout(payoutId)
                .setLimit(StripeCalls.PAGE)
                .addExpand("data.source")
                .build();
        return calls.list(stripe -> stripe.balanceTransactions().list(params)).stream()
                .flatMap(StripePayouts::line)
                .toList();
    }

    /** The payout is no line of itself; the provider's own rows, such as its fees, stand there under their own id. */
    private static Stream<Payout.Line> line(BalanceTransaction item) {
        return item.getType().equals("payout")
                ? Stream.empty()
                : Stream.of(new Payout.Line(
                        Objects.requireNonNullElse(intentOf(item.getSourceObject()), item.getId()),
                        item.getType(),
                        item.getAmount(),
                        item.getFee(),
                        null));
    }

    private static @Nullable String intentOf(BalanceTransactionSource source) {
        if (source instanceof Charge charge) {
            return Objects.requireNonNullElse(charge.getPaymentIntent(), charge.getId());
        }
        if (source instanceof Refund refund) {
            return Objects.requireNonNullElse(refund.getPaymentIntent(), refund.getId());
        }
        if (source instanceof Dispute dispute) {
            return Objects.requireNonNullElse(dispute.getPaymentIntent(), dispute.getId());
        }
        return null;
    }
}
