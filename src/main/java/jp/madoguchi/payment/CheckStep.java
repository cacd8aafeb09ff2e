package jp.madoguchi.payment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.process.ExternalTasks.Step;
import org.springframework.stereotype.Component;

/**
 * 支払い確認 (08:30): the truth from the provider, asked in lists. CONFIRMED only when exactly what was asked for is
 * charged and still ours, and nobody is about to give it back.
 */
@Component
class CheckStep implements ProviderStep {

    /** A morning's work: lists are the cheaper, the more they answer. */
    private static final int SLICE = 5_000;

    private final Positions positions;
    private final StripeIntents provider;
    private final StripeGateway stripe;
    private final StripeDisputes disputes;
    private final Refunds refunds;
    private final Clock clock;

    CheckStep(
            Positions positions,
            StripeIntents provider,
            StripeGateway stripe,
            StripeDisputes disputes,
            Refunds refunds,
            Clock clock) {
        this.positions = positions;
        this.provider = provider;
        this.stripe = stripe;
        this.disputes = disputes;
        this.refunds = refunds;
        this.clock = clock;
    }

    @Override
    public String topic() {
        return PaymentTopics.CHECK;
    }

    @Override
    public int slice() {
        return SLICE;
    }

    @Override
    public Map<Step, Finding> ask(List<Step> steps, Round round) {
        var findings = new HashMap<Step, Finding>();
        var due = new HashMap<Step, Position>();
        var references = steps.stream().map(Step::reference).toList();
        var known = positions.latest(references);
        var promised = refunds.promised(references);
        for (var step : steps) {
            var position = known.get(step.reference());
            if (position == null || position.payment().intentId() == null || promised.contains(step.reference())) {
                findings.put(step, Finding.nothing(notConfirmed()));
            } else {
                due.put(step, position);
            }
        }
        var charged = charged(due.values(), round);
        due.forEach((step, position) ->
                answer(step, position, charged, round).ifPresent(finding -> findings.put(step, finding)));
        return findings;
    }

    /** What went back while the provider was asked is not confirmed either. */
    @Override
    public Map<String, Object> variables(Finding finding, List<Position> known) {
        return known.stream().allMatch(Position::paidAsAsked) ? finding.variables() : notConfirmed();
    }

    /** What the lists say needs no further call, unless the charge is contested. */
    private Optional<Finding> answer(Step step, Position position, Map<String, Intent> listed, Round round) {
        var intentId = Objects.requireNonNull(position.payment().intentId());
        var intent = listed.get(intentId);
        return intent != null && !intent.disputed()
                ? Optional.of(finding(position, intent))
                : round.ask(step, () -> Optional.ofNullable(intent)
                        .or(() -> stripe.find(intentId))
                        .map(asked -> finding(position, asked)));
    }

    private Map<String, Intent> charged(Collection<Position> due, Round round) {
        var wanted = due.stream()
                .map(position -> Objects.requireNonNull(position.payment().intentId()))
                .collect(Collectors.toSet());
        return ChargeSpan.of(due)
                .map(span -> provider.charged(wanted, span, round))
                .orElseGet(Map::of);
    }

    /**
     * What we know besides counts, too: a second charge, a cancellation that contradicts, a dispute, and what went back
     * past the provider. Stripe calls a charge disputed for ever; how each dispute ended is what counts.
     */
    private Finding finding(Position position, Intent intent) {
        var payment = position.payment();
        var observed = new ArrayList<>(intent.facts(FactSource.CHECK, clock.instant()));
        if (intent.disputed()) {
            observed.addAll(disputes.facts(intent.id(), FactSource.CHECK));
        }
        var known = position.with(observed);
        boolean explained = !intent.disputed() || known.has(FactKind.DISPUTED);
        return intent.holds(payment.amount()) && known.paidAsAsked() && explained
                ? Finding.of(payment, observed, confirmed(Objects.requireNonNull(intent.chargedAt())))
                : Finding.of(payment, observed, notConfirmed());
    }

    private static Map<String, Object> confirmed(Instant chargedAt) {
        return Map.of(
                PaymentVariables.PAYMENT_CHECK.name(),
                PaymentVariables.PAYMENT_CHECK.passing("CONFIRMED"),
                PaymentVariables.CHECK_AFTER.name(),
                Date.from(chargedAt));
    }

    private static Map<String, Object> notConfirmed() {
        return Map.of(PaymentVariables.PAYMENT_CHECK.name(), PaymentVariables.PAYMENT_CHECK.passing("NOT_CONFIRMED"));
    }
}
