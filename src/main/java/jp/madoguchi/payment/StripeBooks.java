package jp.madoguchi.payment;

import com.stripe.param.ChargeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.checkout.SessionListParams;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What Stripe has written down since a moment, read in lists: for everything that looks back. */
@Component
class StripeBooks {

    /** After this Stripe ends a visit to the card page by itself. */
    private static final Duration LONGEST_VISIT = Duration.ofHours(24);

    private final StripeCalls calls;

    StripeBooks(StripeCalls calls) {
        this.calls = calls;
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
        var visitsBegan = since.minus(LONGEST_VISIT).getEpochSecond();
        var params = SessionListParams.builder()
                .setLimit(StripeCalls.PAGE)
                .setStatus(SessionListParams.Status.COMPLETE)
                .setCreated(SessionListParams.Created.builder()
                        .setGte(Math.max(0, visitsBegan))
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
