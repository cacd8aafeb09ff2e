package jp.madoguchi.payment;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.payment.ProviderStep.Finding;
import jp.madoguchi.payment.ProviderStep.Observed;
import org.springframework.stereotype.Component;

/**
 * Money that goes back by itself: what an ended case was paid, or one charge that nothing waited for. What people have
 * drafted or promised is theirs, and stays until they have decided.
 */
@Component
class UnaskedRefunds {

    private final Applications applications;
    private final Positions positions;
    private final HeldMoney held;
    private final StripeGateway stripe;
    private final StripeRefunds refunds;
    private final Clock clock;

    UnaskedRefunds(
            Applications applications,
            Positions positions,
            HeldMoney held,
            StripeGateway stripe,
            StripeRefunds refunds,
            Clock clock) {
        this.applications = applications;
        this.positions = positions;
        this.held = held;
        this.stripe = stripe;
        this.refunds = refunds;
        this.clock = clock;
    }

    /** One charge that nothing waited for. Its refund has one mark, whatever else has come by the time of a retry. */
    Finding late(long paymentId, String charge) {
        var request = positions.get(paymentId);
        long left = left(request, charge);
        var given = refunds.all(request.payment(), charge, RefundReason.LATE.name(), left);
        var variables = new HashMap<>(reason(request, charge).told(given.yen()));
        variables.put(PaymentVariables.NOTHING_LEFT.name(), left <= 0 && given.yen() == 0);
        return Finding.of(request.payment(), given.facts(), variables);
    }

    private RefundReason reason(Position request, String charge) {
        boolean alone = positions.all(request.payment().reference()).stream()
                .flatMap(any -> any.charges().stream())
                .allMatch(charge::equals);
        return alone ? RefundReason.LATE : RefundReason.TWICE;
    }

    /** What is left of all charges of all requests. */
    Finding ended(String reference) {
        var reason =
                switch (applications.get(reference).state()) {
                    case WITHDRAWN -> RefundReason.WITHDRAWN;
                    case REFUSED -> RefundReason.REFUSED;
                    default -> RefundReason.CANCELLED;
                };
        var back = positions.all(reference).stream()
                .flatMap(request -> back(request, reason).stream())
                .toList();
        return new Finding(
                back.stream().map(Back::observed).toList(),
                reason.told(back.stream().mapToLong(Back::yen).sum()));
    }

    /** What goes back of one request; where nothing came, nothing must come later either. */
    private Optional<Back> back(Position request, RefundReason reason) {
        var charges = request.charges();
        if (!charges.isEmpty()) {
            return Optional.of(all(request, charges, reason, List.of()));
        }
        return Optional.ofNullable(request.payment().intentId())
                .map(stripe::cancel)
                .map(intent -> canceled(request, intent, reason));
    }

    private Back canceled(Position request, Intent intent, RefundReason reason) {
        var found = intent.facts(FactSource.REFUND, clock.instant());
        return intent.succeeded()
                ? all(request.with(found), List.of(intent.id()), reason, found)
                : new Back(new Observed(request.payment(), found), 0);
    }

    private Back all(Position request, List<String> charges, RefundReason reason, List<PaymentFact> found) {
        var given = charges.stream()
                .map(charge -> refunds.all(request.payment(), charge, reason.name(), left(request, charge)))
                .toList();
        var facts = given.stream().flatMap(one -> one.facts().stream());
        return new Back(
                new Observed(
                        request.payment(), Stream.concat(found.stream(), facts).toList()),
                given.stream().mapToLong(StripeRefunds.Given::yen).sum());
    }

    /** Of what the provider says was charged, whatever else we were told. */
    private long left(Position request, String charge) {
        var intent = stripe.intent(charge);
        return held.free(request.with(intent.facts(FactSource.REFUND, clock.instant())), intent);
    }

    /**
     * What went back of one request.
     *
     * @param yen what the resident is to be told of
     */
    private record Back(Observed observed, long yen) {}
}
