package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page for readers shows the graph as the code has it; {@code -Dpages.write=true} writes it anew. */
class PaymentStatesPageTests {

    private static final Path PAGE = Path.of("docs/payment-states.md");

    @Test
    void isDrawnFromTheCode() throws IOException {
        if (Boolean.getBoolean("pages.write")) {
            Files.writeString(PAGE, page());
        }

        assertThat(PAGE).hasContent(page());
    }

    private static String page() {
        return """
                # The states of a payment

                Drawn from `PaymentGraph` by `PaymentStatesPageTests`, which fails when the two differ; `mvn test -Dtest=PaymentStatesPageTests -Dpages.write=true` draws it anew.

                Every observation about a payment request is a fact, appended and never changed. The state is a pure function of the facts: in whatever order and however often they arrive, the same set of facts is the same state (ADR 9). A fact may lead from one state to another only along an edge below; any other pair is refused, and nothing is recorded. `open` stands for the states before any money moved, among which the latest attempt counts: %s.

                `UNKNOWN`, `DISPUTED` and `CHARGED_BACK` are alarms in front of 収納: the morning check does not confirm such a payment, and the case card warns. None of them is a dead end.

                ```mermaid
                stateDiagram-v2
                %s
                ```

                | from | to | permitted by |
                |---|---|---|
                %s
                """.formatted(
                Arrays.stream(PaymentState.values())
                        .filter(PaymentState::open)
                        .map(state -> "`" + state + "`")
                        .collect(Collectors.joining(", ")),
                drawn(),
                PaymentGraph.EDGES.stream()
                        .map(edge -> "| %s | %s | %s |".formatted(edge.from(), edge.to(), words(edge.permittedBy())))
                        .collect(Collectors.joining("\n")));
    }

    /** The open states as one box, or the picture would be all arrows. */
    private static String drawn() {
        var edges = new LinkedHashMap<String, String>();
        PaymentGraph.EDGES.stream()
                .filter(edge -> !(edge.from().open() && edge.to().open()))
                .forEach(edge -> edges.put(box(edge.from()) + " --> " + box(edge.to()), words(edge.permittedBy())));
        var inside = Stream.of("state open {")
                .flatMap(head -> Stream.concat(
                        Stream.of(head),
                        Arrays.stream(PaymentState.values())
                                .filter(PaymentState::open)
                                .map(state -> "    " + state)));
        return Stream.of(
                        Stream.of("[*] --> open"),
                        inside,
                        Stream.of("}"),
                        edges.entrySet().stream().map(edge -> edge.getKey() + " : " + edge.getValue()))
                .flatMap(lines -> lines)
                .map(line -> "    " + line)
                .collect(Collectors.joining("\n"));
    }

    private static String box(PaymentState state) {
        return state.open() ? "open" : state.name();
    }

    private static String words(Collection<FactKind> facts) {
        return facts.stream().map(FactKind::name).collect(Collectors.joining(", "));
    }
}
