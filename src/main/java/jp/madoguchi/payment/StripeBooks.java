package jp.madoguchi.payment;

import com.stripe.model.BalanceTransaction;
import com.stripe.model.BalanceTransactionSource;
import com.stripe.model.Charge;
import com.stripe.model.Dispute;
import com.stripe.model.HasId;
import com.stripe.model.Refund;
import com.stripe.model.StripeCollection;
import com.stripe.param.BalanceTransactionListParams;
import com.stripe.param.ChargeListParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PayoutListParams;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stripe's books, read in lists: for everything that asks about many payments at once. */
@Component
class StripeBooks {

    private static final Logger LOG = LoggerFactory.getLogger(StripeBooks.class);

    /** The most that Stripe gives at once. */
    static final int PAGE = 100;

    /** Up to here single questions are cheaper than pages. */
    private static final int FEW = 5;

    private final StripeCalls calls;
    private final StripeGateway gateway;

    StripeBooks(StripeCalls calls, StripeGateway gateway) {
        this.calls = calls;
        this.gateway = gateway;
    }

    /**
     * Many intents at the price of a few calls. Those that the pages do not hold are asked for one by one; what the
     * provider does not know, or does not answer, is left out and holds up nobody else.
     *
     * @param oldest when the first of them was made, or before
     */
    Map<String, Intent> intents(Set<String> wanted, Instant oldest) {
        var found = wanted.size() > FEW ? listed(wanted, oldest) : new HashMap<String, Intent>();
        wanted.stream()
                .filter(id -> !found.containsKey(id))
                .flatMap(id -> asked(id).stream())
                .forEach(intent -> found.put(intent.id(), intent));
        return found;
    }

    private Optional<Intent> asked(String id) {
        try {
            return gateway.find(id);
        } catch (ProviderUnavailableException e) {
            LOG.info("{} got no answer, the others go on: {}", id, e.toString());
            return Optional.empty();
        }
    }

    private Map<String, Intent> listed(Set<String> wanted, Instant oldest) {
        var params = PaymentIntentListParams.builder()
                .setLimit((long) PAGE)
                .addExpand("data." + StripeGateway.CHARGE)
                .setCreated(PaymentIntentListParams.Created.builder()
                        .setGte(oldest.getEpochSecond())
                        .build())
                .build();
        return calls.answer(stripe -> {
            var found = new HashMap<String, Intent>();
            var pages =
                    stripe.paymentIntents().list(params).autoPagingIterable().iterator();
            while (found.size() < wanted.size() && pages.hasNext()) {
                var intent = Intent.of(pages.next());
                if (wanted.contains(intent.id())) {
                    found.put(intent.id(), intent);
                }
            }
            return found;
        });
    }

    /** Everything of interest that happened since, oldest first; Stripe keeps events for 30 days. */
    List<StripeEvent> events(Instant since) {
        var params = EventListParams.builder()
                .setLimit((long) PAGE)
                .addAllType(StripeAccount.EVENT_TYPES)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .build();
        var events = new ArrayList<StripeEvent>();
        all(stripe -> stripe.events().list(params)).forEach(event -> events.add(0, StripeEvent.of(event)));
        return events;
    }

    /** All charges since that took money, newest first. */
    List<ProviderCharge> charges(Instant since) {
        var params = ChargeListParams.builder()
                .setLimit((long) PAGE)
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .build();
        return all(stripe -> stripe.charges().list(params)).stream()
                .filter(charge -> Boolean.TRUE.equals(charge.getPaid()))
                .map(ProviderCharge::of)
                .toList();
    }

    /** The disputes of one charge, as the morning check sees them. */
    List<PaymentFact> disputes(String intentId) {
        var params = DisputeListParams.builder()
                .setPaymentIntent(intentId)
                .setLimit((long) PAGE)
                .build();
        return all(stripe -> stripe.disputes().list(params)).stream()
                .flatMap(StripeBooks::facts)
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

    /** Payouts that the provider made since, whatever became of them. */
    List<ProviderPayout> payouts(Instant since) {
        long from = Math.max(0, since.getEpochSecond());
        var params = PayoutListParams.builder()
                .setLimit((long) PAGE)
                .setCreated(PayoutListParams.Created.builder().setGte(from).build())
                .build();
        return all(stripe -> stripe.payouts().list(params)).stream()
                .map(ProviderPayout::of)
                .toList();
    }

    /** What a payout holds, as far as the provider says by now. */
    List<Payout.Line> payoutLines(String payoutId) {
        var params = BalanceTransactionListParams.builder()
                .setPayout(payoutId)
                .setLimit((long) PAGE)
                .addExpand("data.source")
                .build();
        return all(stripe -> stripe.balanceTransactions().list(params)).stream()
                .flatMap(StripeBooks::line)
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

    private <T extends HasId> List<T> all(StripeCalls.Call<StripeCollection<T>> list) {
        return calls.answer(stripe -> {
            var items = new ArrayList<T>();
            list.on(stripe).autoPagingIterable().forEach(items::add);
            return items;
        });
    }
}
