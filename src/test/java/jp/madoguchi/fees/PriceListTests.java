package jp.madoguchi.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The price lists as they are delivered, read as the fee desk reads them. */
class PriceListTests {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 9);

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Prices prices = new Prices(this::rows);

    @Test
    void aResidentRecordCosts300Yen() {
        assertThat(prices.unit("juminhyo", null, DAY)).isEqualTo(new Fee.Line("住民票の写し", 300));
    }

    @ParameterizedTest
    @CsvSource({"standard, 1, 110", "standard, 6, 180", "express, 1, 410", "registered, 1, 460"})
    void postageAndItsSurchargesAreLinesOfTheirOwn(String method, int copies, int total) {
        assertThat(new Fee(prices.postage(method, copies, DAY)).total()).isEqualTo(total);
    }

    @Test
    void theOldPostageHeldUntilSeptember2024() {
        assertThat(prices.postage("standard", 1, LocalDate.of(2024, 9, 30)))
                .containsExactly(new Fee.Line("郵送料（定形）", 94));
    }

    @Test
    void anUnknownProcedureOrMethodHasNoPrice() {
        assertThatThrownBy(() -> prices.unit("passport", null, DAY)).isInstanceOf(FeeUnknownException.class);
        assertThatThrownBy(() -> prices.postage("pigeon", 1, DAY)).isInstanceOf(FeeUnknownException.class);
        assertThatThrownBy(() -> prices.postage(null, 1, DAY)).isInstanceOf(FeeUnknownException.class);
    }

    private List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        try (var file = Files.newInputStream(Path.of("dmn", decision.toLowerCase(Locale.ROOT) + ".dmn"))) {
            return engine.evaluateDecisionTable(engine.parseDecision(decision, file), inputs)
                    .getResultList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
