package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.process.ModelDirectory;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue, the forms and the decision tables are edited by different people; here they must agree. */
class CatalogueTests {

    static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

    final Decisions decisions = CatalogueTests::evaluate;
    final Procedures procedures = new Procedures(new CatalogueFiles(new ModelDirectory(null)), decisions);
    final Deadlines deadlines = new Deadlines(decisions);
    final Forms forms = new Forms(new ModelDirectory(null));

    static Stream<Procedure> catalogue() {
        return new CatalogueFiles(new ModelDirectory(null)).read().stream();
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void hasRequirementsAndDeadlines(Procedure procedure) {
        var requirements = procedures.requirements(procedure.id());

        assertThat(requirements.reviewGroup()).isEqualTo("shinsa");
        assertThat(requirements.dispatchGroup()).isEqualTo("hasso");
        assertThat(deadlines.contactDays(procedure.id())).isPositive();
        assertThat(deadlines.paymentDays(procedure.id())).isGreaterThan(deadlines.reminderDay(procedure.id()));
        assertThat(deadlines.checkTime(procedure.id())).isEqualTo("08:30:00");
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void copiesNameAddressAndBirthDateFromTheCardExactlyWhenItIsSigned(Procedure procedure) {
        var copied = forms.get(procedure.form()).fields().filter(field -> field.source() != null);

        assertThat(copied)
                .extracting(field -> field.source())
                .containsExactlyElementsOf(
                        procedures.requirements(procedure.id()).signatureRequired()
                                ? List.of("certificate.name", "certificate.address", "certificate.birthDate")
                                : List.of());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void hasAPriceForEveryKindThatTheFormOffers(Procedure procedure) {
        if (procedures.requirements(procedure.id()).paymentRequired()) {
            var kinds = forms.get(procedure.form())
                    .field("kind")
                    .map(kind -> kind.options().stream()
                            .map(EvaluatedForm.Option::value)
                            .toList())
                    .orElse(List.of(""));

            assertThat(kinds)
                    .allSatisfy(kind -> assertThat(prices(procedure, kind)).hasSize(1));
            assertThat(procedure.fees()).isNotEmpty().allSatisfy(fee -> assertThat(
                            prices(procedure, fee.kind() == null ? "" : fee.kind()))
                    .hasSize(1));
        } else {
            assertThat(procedure.fees()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void offersOnlyWaysOfDeliveryThatHaveAPrice(Procedure procedure) {
        var methods = forms.get(procedure.form()).field("deliveryMethod").orElseThrow();

        assertThat(methods.options()).allSatisfy(method -> assertThat(evaluate(
                        "Postage", Map.of("deliveryMethod", method.value(), "copies", 10, "date", "2026-06-09")))
                .isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void isWrittenForResidents(Procedure procedure) {
        assertThat(procedure.prepare()).isNotEmpty();
        assertThat(procedure.notes()).isNotEmpty().allMatch(note -> note.endsWith("。"));
        assertThat(procedure.after()).isNotEmpty().allMatch(text -> text.endsWith("。"));
        assertThat(procedure.terms().text()).contains("利用規約", "マイナンバー(個人番号)は入力しないでください");
        assertThat(String.join("", procedure.after())).doesNotContainPattern(Pattern.compile("[0-9]開庁日"));
    }

    private List<Map<String, Object>> prices(Procedure procedure, String kind) {
        var inputs = new HashMap<String, Object>();
        inputs.put("procedure", procedure.id());
        inputs.put("kind", kind.isEmpty() ? null : kind);
        inputs.put("date", "2026-06-09");
        return evaluate("Fee", inputs);
    }

    private static List<Map<String, Object>> evaluate(String decision, Map<String, Object> inputs) {
        var file = decision.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        try (InputStream table = Files.newInputStream(Path.of("dmn", file + ".dmn"))) {
            return ENGINE.evaluateDecisionTable(ENGINE.parseDecision(decision, table), inputs)
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
