package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PaymentGraphTests {

    private static final int FACTS_AT_ONCE = 4;

    @Test
    void holdsExactlyTheStepsThatFactsCanMake() {
        var possible = new TreeSet<String>();

        eachStep((known, fact) -> {
            var from = PaymentState.of(known, Facts.ASKED);
            var to = PaymentState.of(with(known, fact), Facts.ASKED);
            if (from != to) {
                possible.add(step(from, to, fact.kind()));
            }
        });

        assertThat(declared()).isEqualTo(possible);
    }

    @Test
    void longHistoriesStayOnTheGraph() {
        var random = new Random(7);
        for (int round = 0; round < 20_000; round++) {
            var known = new ArrayList<PaymentFact>();
            var state = PaymentState.REQUESTED;
            for (int length = 0; length < 12; length++) {
                var fact = Facts.world().get(random.nextInt(Facts.world().size()));
                if (!acceptsOnlyWhatIsThere(with(known, fact))) {
                    continue;
                }
                known.add(fact);
                var next = PaymentState.of(known, Facts.ASKED);
                assertThat(PaymentGraph.permits(state, next, fact.kind()))
                        .as(step(state, next, fact.kind()))
                        .isTrue();
                state = next;
            }
        }
    }

    @Test
    void refusesEveryStepThatIsNotDrawn() {
        var declared = declared();

        for (var from : PaymentState.values()) {
            for (var to : PaymentState.values()) {
                for (var fact : FactKind.values()) {
                    assertThat(PaymentGraph.permits(from, to, fact))
                            .isEqualTo(from == to || declared.contains(step(from, to, fact)));
                }
            }
        }
    }

    @Test
    void saysWhatItRefuses() {
        var payment = TestRequest.until(Instant.EPOCH).payment();
        var acceptedBeforeItCame = KnownFacts.of(Facts.at(1, FactKind.CANCELED), Facts.accepted(2, Facts.ASKED));

        PaymentGraph.require(payment, KnownFacts.of(Facts.at(1, FactKind.FAILED)), Facts.charged(3, "pi", Facts.ASKED));
        assertThatThrownBy(
                        () -> PaymentGraph.require(payment, acceptedBeforeItCame, Facts.charged(3, "pi", Facts.ASKED)))
                .hasMessage("SUCCEEDED does not lead AAAAA-AAAAA from CANCELED to PAID");
    }

    @Test
    void aFailedPaymentMayBePaid() {
        assertThat(PaymentGraph.permits(PaymentState.FAILED, PaymentState.PAID, FactKind.SUCCEEDED))
                .isTrue();
    }

    @Test
    void noAlarmIsADeadEnd() {
        var alarms = EnumSet.of(PaymentState.UNKNOWN, PaymentState.DISPUTED, PaymentState.CHARGED_BACK);

        assertThat(alarms).allSatisfy(alarm -> assertThat(PaymentGraph.EDGES)
                .anyMatch(edge -> edge.from() == alarm && !alarms.contains(edge.to())));
    }

    private static Set<String> declared() {
        return PaymentGraph.EDGES.stream()
                .flatMap(edge -> edge.permittedBy().stream().map(fact -> step(edge.from(), edge.to(), fact)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String step(PaymentState from, PaymentState to, FactKind fact) {
        return from + " → " + to + " : " + fact;
    }

    private static List<PaymentFact> with(List<PaymentFact> known, PaymentFact fact) {
        var with = new ArrayList<>(known);
        with.add(fact);
        return with;
    }

    /** Every set of up to four facts of the world, and every fact that may come after it. */
    private static void eachStep(BiConsumer<List<PaymentFact>, PaymentFact> step) {
        eachSet(Facts.world(), 0, new ArrayList<>(), known -> {
            if (acceptsOnlyWhatIsThere(known)) {
                Facts.world().forEach(fact -> step.accept(known, fact));
            }
        });
    }

    /** A person accepts money that came, never money to come. */
    private static boolean acceptsOnlyWhatIsThere(List<PaymentFact> known) {
        return known.stream()
                .filter(fact -> fact.kind() == FactKind.ACCEPTED)
                .allMatch(fact -> Objects.requireNonNull(fact.amount())
                        <= PaymentMoney.of(known).received());
    }

    private static void eachSet(
            List<PaymentFact> world, int from, List<PaymentFact> chosen, Consumer<List<PaymentFact>> visit) {
        visit.accept(chosen);
        for (int i = from; i < world.size() && chosen.size() < FACTS_AT_ONCE; i++) {
            chosen.add(world.get(i));
            eachSet(world, i + 1, chosen, visit);
            chosen.remove(chosen.size() - 1);
        }
    }
}
