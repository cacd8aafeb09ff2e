package jp.madoguchi.payment;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant;
import org.springframework.stereotype.Component;

/**
 * At most one charge is kept for a case, and only where the certificate goes out, and none goes out unpaid; every state
 * was reached along the graph; our books are the provider's.
 */
@Component
class BooksInvariant implements Invariant {

    private static final Set<CaseState> NOTHING_GOES_OUT =
            EnumSet.of(CaseState.CANCELLED, CaseState.REFUSED, CaseState.WITHDRAWN, CaseState.EXPIRED);

    private static final Set<CaseState> GOES_OUT = EnumSet.of(CaseState.PREPARING_DISPATCH, CaseState.DISPATCHED);

    private final Payments payments;
    private final PaymentFacts facts;
    private final Applications applications;
    private final StripeBooks provider;
    private final StripeGateway stripe;

    BooksInvariant(
            Payments payments,
            PaymentFacts facts,
            Applications applications,
            StripeBooks provider,
            StripeGateway stripe) {
        this.payments = payments;
        this.facts = facts;
        this.applications = applications;
        this.provider = provider;
        this.stripe = stripe;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var requests = references.stream().distinct().collect(toMap(reference -> reference, this::requests));
        var all = requests.values().stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return List.of();
        }
        var oldest = all.stream()
                .map(request -> request.payment().requestedAt())
                .reduce(Instant.MAX, (one, other) -> one.isBefore(other) ? one : other);
        var theirs =
                provider.intents(all.stream().flatMap(BooksInvariant::objects).collect(Collectors.toSet()), oldest);
        var found = new ArrayList<Violation>();
        all.forEach(request -> {
            offTheGraph(request, found);
            compare(request, theirs, found);
        });
        requests.forEach((reference, mine) -> kept(reference, mine, found));
        provider.charges(oldest).forEach(charge -> unheardOf(charge, requests, found));
        return found;
    }

    private List<Position> requests(String reference) {
        return payments.of(reference).stream()
                .map(payment -> new Position(payment, facts.of(payment.id())))
                .toList();
    }

    /** The intent of a request, and whatever else was charged for it. */
    private static Stream<String> objects(Position request) {
        var objects = new LinkedHashSet<String>();
        var intentId = request.payment().intentId();
        if (intentId != null) {
            objects.add(intentId);
        }
        PaymentMoney.of(request.facts()).charges().forEach(charge -> objects.add(charge.object()));
        return objects.stream();
    }

    private static void offTheGraph(Position request, List<Violation> found) {
        var payment = request.payment();
        var known = request.facts();
        var state = PaymentState.REQUESTED;
        for (int i = 0; i < known.size(); i++) {
            var next = PaymentState.of(known.subList(0, i + 1), payment.amount());
            if (!PaymentGraph.permits(state, next, known.get(i).kind())) {
                found.add(new Violation(
                        payment.reference(),
                        "%s led from %s to %s".formatted(known.get(i).kind(), state, next)));
            }
            state = next;
        }
    }

    private void compare(Position request, Map<String, Intent> theirs, List<Violation> found) {
        var reference = request.payment().reference();
        var money = PaymentMoney.of(request.facts());
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
        if (answered.size() == objects(request).count() && money.refunded() != refunded) {
            found.add(new Violation(
                    reference, "we gave %d yen back, the provider %d".formatted(money.refunded(), refunded)));
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

    private void kept(String reference, List<Position> mine, List<Violation> found) {
        var money =
                mine.stream().map(request -> PaymentMoney.of(request.facts())).toList();
        long held = money.stream().mapToLong(PaymentMoney::held).sum();
        long charges = money.stream().mapToLong(BooksInvariant::keptCharges).sum();
        if (charges > 1) {
            found.add(new Violation(reference, "%d charges are kept".formatted(charges)));
        }
        var state = applications.find(reference).map(Application::state);
        if (charges > 0 && state.filter(NOTHING_GOES_OUT::contains).isPresent()) {
            found.add(new Violation(reference, "%s, and %d yen are kept".formatted(state.get(), held)));
        }
        // what a person gave back, or the issuer took back, was there
        boolean paid = money.stream().anyMatch(known -> known.received() > 0);
        if (!mine.isEmpty() && !paid && state.filter(GOES_OUT::contains).isPresent()) {
            found.add(new Violation(reference, "%s, and nothing was paid".formatted(state.get())));
        }
    }

    /** Refunds do not say which charge they are of: what one charge cannot hold is of several. */
    private static long keptCharges(PaymentMoney money) {
        long largest = money.charges().stream()
                .mapToLong(PaymentMoney.Charge::amount)
                .max()
                .orElse(0);
        if (money.held() <= 0) {
            return 0;
        }
        return money.held() <= largest ? 1 : money.charges().size();
    }

    /** Money with our marks on it, under an id that none of the case's requests has heard of. */
    private static void unheardOf(ProviderCharge charge, Map<String, List<Position>> requests, List<Violation> found) {
        var reference = charge.metadata().getOrDefault(Payment.REFERENCE_KEY, "");
        var mine = requests.getOrDefault(reference, List.of());
        long theirs = charge.amount() - charge.refunded();
        if (theirs > 0
                && !mine.isEmpty()
                && mine.stream().flatMap(BooksInvariant::objects).noneMatch(charge.intentId()::equals)) {
            found.add(new Violation(
                    reference, "the provider holds %d yen on %s, unknown to us".formatted(theirs, charge.intentId())));
        }
    }
}
