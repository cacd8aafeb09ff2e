package jp.madoguchi.payment;

import com.stripe.param.ChargeListParams;
import com.stripe.param.PaymentIntentListParams;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** How many of Stripe's intents stand, asked in lists: for everything that asks about many payments at once. */
@Component
class StripeIntents {

    private static final Logger LOG = LoggerFactory.getLogger(StripeIntents.class);

    /** Up to here single questions are cheaper than pages. */
    private static final int FEW = 5;

    private final StripeCalls calls;
    private final StripeGateway gateway;

    StripeIntents(StripeCalls calls, StripeGateway gateway) {
        this.calls = calls;
        this.gateway = gateway;
    }

    /**
     * Many intents at the price of a few calls. Those that the pages do not hold are asked for one by one; what the
     * provider does not know, or does not answer, is left out and holds up nobody else.
     *
     * @param oldest when the first of them was made, or before
     */
    Map<String, Intent> of(Set<String> wanted, Instant oldest) {
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

    /**
     * Those of the intents that were charged in this span, read from the list of charges. It is given up where asking
     * for the rest one by one is cheaper, such as for a few, or for one whose charge lies far behind the others, and
     * with the end of the round: the next one begins where this one came to.
     *
     * @throws ProviderUnavailableException if there is no answer to be trusted
     */
    Map<String, Intent> charged(Set<String> wanted, ChargeSpan span, Round round) {
        if (wanted.size() <= FEW) {
            return Map.of();
        }
        var params = ChargeListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .addExpand("data.payment_intent")
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(span.first().getEpochSecond())
                        .setLte(span.last().getEpochSecond())
                        .build())
                .build();
        return calls.answer(stripe -> {
            var found = new HashMap<String, Intent>();
            var charges = stripe.charges().list(params).autoPagingIterable().iterator();
            var pages = new WorthReading(wanted.size());
            while (!round.over() && pages.worthAnother(found.size()) && charges.hasNext()) {
                var charge = charges.next();
                var intent = charge.getPaymentIntentObject();
                if (intent != null
                        && wanted.contains(intent.getId())
                        && charge.getId().equals(intent.getLatestCharge())) {
                    found.put(intent.getId(), Intent.of(intent, charge));
                }
            }
            return found;
        });
    }

    private Map<String, Intent> listed(Set<String> wanted, Instant oldest) {
        var params = PaymentIntentListParams.builder()
                .setLimit(StripeCalls.PAGE)
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
}
