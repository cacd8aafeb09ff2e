package jp.madoguchi.payment;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.applications.Invariant;
import org.springframework.stereotype.Component;

/** Our books are the provider's: all that we know of, and all that bears our marks. */
@Component
class ProviderInvariant implements Invariant {

    private final Positions positions;
    private final StripeBooks provider;
    private final StripeIntents intents;
    private final StripeGateway stripe;

    ProviderInvariant(Positions positions, StripeBooks provider, StripeIntents intents, StripeGateway stripe) {
        this.positions = positions;
        this.provider = provider;
        this.intents = intents;
        this.stripe = stripe;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var requests = references.stream().distinct().collect(toMap(reference -> reference, positions::all));
        var all = requests.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var oldest = all.stream()
                .map(request -> request.payment().requestedAt())
                .reduce(Instant.MAX, (one, other) -> one.isBefore(other) ? one : other);
        var theirs = intents.of(all.stream().flatMap(ProviderInvariant::objects).collect(Collectors.toSet()), oldest);
        var found = new ArrayList<Violation>();
        all.forEach(request -> compare(request, theirs, found));
        provider.charges(oldest).forEach(charge -> unheardOf(charge, requests, found));
        return found;
    }

    /** The intent of a request, and whatever else was charged for it. */
    private static Stream<String> objects(Position request) {
        var objects = new LinkedHashSet<String>();
        var intentId = request.payment().intentId();
        if (intentId != null) {
            objects.add(intentId);
        }
        request.money().charges().forEach(charge -> objects.add(charge.object()));
        return objects.stream();
    }

    private void compare(Position request, Map<String, Intent> theirs, List<Violation> found) {
        var reference = request.payment().reference();
        var money = request.money();
        var answered = new ArrayList<Intent>();
        for (var object : objects(request).toList()) {
            var intent = theirs.get(object);
            if (intent == null) {
                found.add(new Violation(reference, missing(object)));
                continue;
            }
            answered.add(intent);
            long ours = charged(money, object);
            if (ours != intent.received()) {
                found.add(
                        new Violation(reference, "we hold %d yen, the provider %d".formatted(ours, intent.received())));
            }
        }
        long refunded = answered.stream().mapToLong(Intent::refunded).sum();
        if (answered.size() == objects(request).count() && money.refundedByProvider() != refunded) {
            found.add(new Violation(
                    reference, "we gave %d yen back, the provider %d".formatted(money.refundedByProvider(), refunded)));
        }
    }

    private static long charged(PaymentMoney money, String object) {
        return money.charges().stream()
                .filter(charge -> charge.object().equals(object))
                .mapToLong(PaymentMoney.Charge::amount)
                .sum();
    }

    /** Asked once more, since an answer that failed to come says nothing about the books. */
    private String missing(String intentId) {
        try {
            return stripe.find(intentId).isEmpty()
                    ? "the provider does not know " + intentId
                    : "the provider answered too late about " + intentId;
        } catch (ProviderUnavailableException e) {
            return "the provider gives no answer about " + intentId;
        }
    }

    /** Money with our marks on it, under an id that none of the case's requests has heard of. */
    private static void unheardOf(ProviderCharge charge, Map<String, List<Position>> requests, List<Violation> found) {
        var reference = charge.metadata().getOrDefault(Payment.REFERENCE_KEY, "");
        var mine = requests.getOrDefault(reference, List.of());
        long theirs = charge.amount() - charge.refunded();
        if (theirs > 0
                && !mine.isEmpty()
                && mine.stream().flatMap(ProviderInvariant::objects).noneMatch(charge.intentId()::equals)) {
            found.add(new Violation(
                    reference, "the provider holds %d yen on %s, unknown to us".formatted(theirs, charge.intentId())));
        }
    }
}
