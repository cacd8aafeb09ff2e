package jp.madoguchi.payment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Case;
import org.springframework.stereotype.Component;

/**
 * Lays our books beside the provider's, after all events were replayed: what still differs is classified and put in
 * front of 収納.
 */
@Component
class BookComparison {

    private final StripeBooks provider;
    private final StripeGateway stripe;
    private final Payments payments;
    private final RequestLookup requests;
    private final Positions positions;
    private final PaymentFacts facts;
    private final PaymentAlarms alarms;
    private final Case cases;

    BookComparison(
            StripeBooks provider,
            StripeGateway stripe,
            Payments payments,
            RequestLookup requests,
            Positions positions,
            PaymentFacts facts,
            PaymentAlarms alarms,
            Case cases) {
        this.provider = provider;
        this.stripe = stripe;
        this.payments = payments;
        this.requests = requests;
        this.positions = positions;
        this.facts = facts;
        this.alarms = alarms;
        this.cases = cases;
    }

    /** Returns how many differences were new. */
    int compare(Instant since) {
        var charges = provider.charges(since);
        var ours = byIntent(charges);
        int found = 0;
        for (var charge : charges) {
            var position = Optional.ofNullable(ours.get(charge.intentId())).or(() -> elsewhere(charge));
            found += position.isPresent() ? compare(charge, position.get()) : unknown(charge);
        }
        return found + onlyOurs(since, charges);
    }

    /** As a rule a charge belongs to the request with its intent; those are read together. */
    private Map<String, Position> byIntent(List<ProviderCharge> charges) {
        var intents = charges.stream().map(ProviderCharge::intentId).toList();
        return positions.of(requests.withIntents(intents)).stream()
                .collect(Collectors.toMap(position -> position.payment().intentId(), Function.identity()));
    }

    private int onlyOurs(Instant since, List<ProviderCharge> charges) {
        var theirs = charges.stream().map(ProviderCharge::intentId).collect(Collectors.toSet());
        int found = 0;
        for (var charged : facts.chargedSince(since)) {
            if (!theirs.contains(charged.objectId())
                    && stripe.find(charged.objectId()).isEmpty()) {
                found += raise(
                        payments.get(charged.paymentId()),
                        PaymentAlarm.Kind.UNKNOWN_TO_PROVIDER,
                        charged.objectId(),
                        charged.amount(),
                        charged.amount() + " yen");
            }
        }
        return found;
    }

    /** Money that another request holds, or that nobody but the provider's marks tells us of. */
    private Optional<Position> elsewhere(ProviderCharge charge) {
        return requests.charged(charge.intentId())
                .or(() -> requests.marked(charge.metadata()))
                .map(positions::of);
    }

    private int unknown(ProviderCharge charge) {
        return alarms.raiseWithoutCase(
                        PaymentAlarm.Kind.UNKNOWN_TO_US,
                        charge.intentId(),
                        Math.toIntExact(charge.amount()),
                        charge.amount() + " yen")
                ? 1
                : 0;
    }

    private int compare(ProviderCharge theirs, Position ours) {
        var entry = new BookEntry(theirs, ours);
        int found = 0;
        for (var kind : entry.differences()) {
            found += raise(ours.payment(), kind, theirs.intentId(), Math.toIntExact(theirs.amount()), entry.words());
        }
        return found;
    }

    private int raise(Payment payment, PaymentAlarm.Kind kind, String objectId, int amount, String seen) {
        return Objects.requireNonNull(cases.change(
                        payment.reference(), application -> alarms.raise(application, kind, objectId, amount, seen)))
                ? 1
                : 0;
    }
}
