package jp.madoguchi.payment;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads payment requests together with their facts: one of a case, or those of a whole morning. */
@Component
class Positions {

    private final Payments payments;
    private final PaymentFacts facts;

    Positions(Payments payments, PaymentFacts facts) {
        this.payments = payments;
        this.facts = facts;
    }

    Position of(Payment payment) {
        return new Position(payment, facts.of(payment.id()));
    }

    /** As the database has it now. */
    Position again(Payment payment) {
        return of(payments.get(payment.id()));
    }

    /** The request that counts. */
    Optional<Position> latest(String reference) {
        return payments.latest(reference).map(this::of);
    }

    /** The request that counts of each case that has one, by case. */
    Map<String, Position> latest(Collection<String> references) {
        return of(payments.latest(references)).stream()
                .collect(Collectors.toMap(position -> position.payment().reference(), position -> position));
    }

    /** All requests of a case, the last one first. */
    List<Position> all(String reference) {
        return of(payments.of(reference));
    }

    List<Position> of(Collection<Payment> requests) {
        var known = facts.of(requests.stream().map(Payment::id).toList());
        return requests.stream()
                .map(payment -> new Position(payment, known.getOrDefault(payment.id(), List.of())))
                .toList();
    }
}
