package jp.madoguchi.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
    private final PaymentFacts facts;
    private final PaymentAlarms alarms;
    private final Case cases;

    BookComparison(
            StripeBooks provider,
            StripeGateway stripe,
            Payments payments,
            RequestLookup requests,
            PaymentFacts facts,
            PaymentAlarms alarms,
            Case cases) {
        this.provider = provider;
        this.stripe = stripe;
        this.payments = payments;
        this.requests = requests;
        this.facts = facts;
        this.alarms = alarms;
        this.cases = cases;
    }

    /** Returns how many differences were new. */
    int compare(Instant since) {
        var charges = provider.charges(since);
        int found = charges.stream().mapToInt(this::compare).sum();
        var theirs = charges.stream().map(ProviderCharge::intentId).collect(Collectors.toSet());
        for (var ours : facts.chargedSince(since)) {
            if (!theirs.contains(ours.objectId())
                    && stripe.find(ours.objectId()).isEmpty()) {
                found += raise(
                        payments.get(ours.paymentId()),
                        PaymentAlarm.Kind.UNKNOWN_TO_PROVIDER,
                        ours.objectId(),
                        ours.amount(),
                        ours.amount() + " yen");
            }
        }
        return found;
    }

    private int compare(ProviderCharge charge) {
        var payment = requests.ofCharge(charge.intentId()).or(() -> requests.marked(charge.metadata()));
        if (payment.isEmpty()) {
            return alarms.raiseWithoutCase(
                            PaymentAlarm.Kind.UNKNOWN_TO_US,
                            charge.intentId(),
                            Math.toIntExact(charge.amount()),
                            charge.amount() + " yen")
                    ? 1
                    : 0;
        }
        int found = 0;
        var known = facts.of(payment.get().id());
        var money = PaymentMoney.of(known);
        for (var kind : differences(payment.get(), charge, known, money)) {
            found += raise(
                    payment.get(), kind, charge.intentId(), Math.toIntExact(charge.amount()), seen(money, charge));
        }
        return found;
    }

    private static String seen(PaymentMoney ours, ProviderCharge theirs) {
        return "ours %d-%d, theirs %d-%d"
                .formatted(ours.received(), ours.refundedByProvider(), theirs.amount(), theirs.refunded());
    }

    private static List<PaymentAlarm.Kind> differences(
            Payment payment, ProviderCharge charge, List<PaymentFact> known, PaymentMoney money) {
        var differences = new ArrayList<PaymentAlarm.Kind>();
        if (money.charges().stream().noneMatch(ours -> charge.sameAs(ours.object(), ours.amount(), ours.currency()))
                || (money.charges().size() == 1 && charge.amount() != payment.amount() && !accepted(known))) {
            differences.add(PaymentAlarm.Kind.AMOUNT_DIFFERS);
        }
        if (money.charges().size() == 1 && money.refundedByProvider() != charge.refunded()) {
            differences.add(PaymentAlarm.Kind.REFUND_DIFFERS);
        }
        if (charge.disputed() && known.stream().noneMatch(fact -> fact.kind() == FactKind.DISPUTED)) {
            differences.add(PaymentAlarm.Kind.DISPUTE_DIFFERS);
        }
        if (money.charges().size() > 1 && money.held() > payment.amount()) {
            differences.add(PaymentAlarm.Kind.PAID_TWICE);
        }
        return differences;
    }

    private static boolean accepted(List<PaymentFact> known) {
        return known.stream().anyMatch(fact -> fact.kind() == FactKind.ACCEPTED);
    }

    private int raise(Payment payment, PaymentAlarm.Kind kind, String objectId, int amount, String seen) {
        return Objects.requireNonNull(cases.change(
                        payment.reference(), application -> alarms.raise(application, kind, objectId, amount, seen)))
                ? 1
                : 0;
    }
}
