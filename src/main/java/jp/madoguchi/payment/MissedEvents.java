package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Events of the provider that never reached us. */
@Component
class MissedEvents {

    private static final Logger LOG = LoggerFactory.getLogger(MissedEvents.class);

    private final StripeBooks provider;
    private final StripeEvents events;
    private final PaymentFacts facts;
    private final PaymentAlarms alarms;

    MissedEvents(StripeBooks provider, StripeEvents events, PaymentFacts facts, PaymentAlarms alarms) {
        this.provider = provider;
        this.events = events;
        this.facts = facts;
        this.alarms = alarms;
    }

    /**
     * How a replay went.
     *
     * @param found how many of the events were new
     */
    record Replayed(int events, int found) {}

    /**
     * Takes in all that happened since, with the handler that webhooks use. What cannot be read holds up nothing else,
     * and stands on the next 朝の確認表: a charge would be found in the books, a refund or dispute of an older one not.
     *
     * @throws ProviderUnavailableException if there is no answer to be trusted
     */
    Replayed take(Instant since) {
        var happened = provider.events(since);
        happened.unreadable().forEach(this::unreadable);
        return new Replayed(happened.events().size(), replay(happened.events()));
    }

    private int replay(List<StripeEvent> happened) {
        var known = facts.known(happened.stream().map(StripeEvent::id).toList());
        return (int) happened.stream()
                .filter(event -> !known.contains(event.id()))
                .filter(this::taken)
                .count();
    }

    private boolean taken(StripeEvent event) {
        try {
            return events.take(event, FactSource.RECONCILIATION);
        } catch (ProviderUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            // whatever is the matter with one event, the others and the sheet must not wait for it
            LOG.error("Event {} cannot be taken in", event.id(), e);
            unreadable(event.id());
            return false;
        }
    }

    private void unreadable(String event) {
        alarms.raiseWithoutCase(PaymentAlarm.Kind.EVENT_UNREADABLE, event, 0, "");
    }
}
