package jp.madoguchi.payment;

import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Stripe's books, read in lists: for everything that asks about many payments at once. */
@Component
class StripeBooks {

    private static final Logger LOG = LoggerFactory.getLogger(StripeBooks.class);

    /** Up to here single questions are cheaper than pages. */
    private static final int FEW = 5;

    /** After this Stripe ends a visit to the card page by itself. */
    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

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

    /**
     * Those of the intents that were charged between two moments, both included, read from the list of charges. It is
     * given up where asking for the rest one by one is cheaper, such as for a few, or for one whose charge lies far
     * behind the others.
     *
     * @throws ProviderUnavailableException if there is no answer to be trusted
     */
    Map<String, Intent> charged(Set<String> wanted, Instant first, Instant last) {
        if (wanted.size() <= FEW) {
            return Map.of();
        }
        var params = ChargeListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .addExpand("data.payment_intent")
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(first.getEpochSecond())
                        .setLte(last.getEpochSecond())
                        .build())
                .build();
        return calls.answer(stripe -> {
            var found = new HashMap<String, Intent>();
            var charges = stripe.charges().list(params).autoPagingIterable().iterator();
            for (int read = 0; worthReading(wanted.size() - found.size(), read) && charges.hasNext(); read++) {
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

    /** What lies on a page costs nothing any more; the next page must be the smaller cost. */
    private static boolean worthReading(int missing, int read) {
        return read % StripeCalls.PAGE == 0 ? missing > read / StripeCalls.PAGE : missing > 0;
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

    /**
     * What happened since, oldest first.
     *
     * @param unreadable ids of events of which nothing else can be said
     */
    record Happened(List<StripeEvent> events, List<String> unreadable) {}

    /** Everything of interest that happened since; Stripe keeps events for 30 days. */
    Happened events(Instant since) {
        var params = EventListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .addAllType(StripeAccount.EVENT_TYPES)
                .setCreated(EventListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .build();
        var events = new ArrayList<StripeEvent>();
        var unreadable = new ArrayList<String>();
        for (var event : calls.list(stripe -> stripe.events().list(params))) {
            StripeEvent.parse(event.toJson())
                    .ifPresentOrElse(read -> events.add(0, read), () -> unreadable.add(event.getId()));
        }
        return new Happened(events, unreadable);
    }

    /** The cards that visits to the card page have brought since, by visit. */
    Map<String, RegisteredCard> cardsEntered(Instant since) {
        var params = SessionListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .setStatus(SessionListParams.Status.COMPLETE)
                .setCreated(SessionListParams.Created.builder()
                        .setGte(since.minus(LONGEST_VISIT).getEpochSecond())
                        .build())
                .addExpand("data.setup_intent.payment_method")
                .build();
        var cards = new HashMap<String, RegisteredCard>();
        for (var session : calls.list(stripe -> stripe.checkout().sessions().list(params))) {
            var entry = CardEntry.of(session);
            if (entry.card() != null) {
                cards.put(entry.sessionId(), entry.card());
            }
        }
        return cards;
    }

    /** All charges since that took money, newest first. */
    List<ProviderCharge> charges(Instant since) {
        var params = ChargeListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .setCreated(ChargeListParams.Created.builder()
                        .setGte(since.getEpochSecond())
                        .build())
                .build();
        return calls.list(stripe -> stripe.charges().list(params)).stream()
                .filter(charge -> Boolean.TRUE.equals(charge.getPaid()))
                .map(ProviderCharge::of)
                .toList();
    }
}
