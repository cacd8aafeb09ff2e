package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;

class DesksAtStartTests {

    private static final CityProperties.Desk DESK =
            new CityProperties.Desk("住民課", "0000-12-3456", "desk@example.jp", "開庁日");
    private static final CityProperties.Desk OWN =
            new CityProperties.Desk("戸籍係", "0000-12-3457", "koseki@example.jp", "開庁日");

    private final Procedures procedures =
            new Procedures(new CatalogueFiles(new ModelDirectory(null)), (decision, inputs) -> List.of());

    @Test
    void aProcedureMayHaveADeskOfItsOwn() {
        var city = city("koseki");
        new DesksAtStart(city, procedures);

        assertThat(city.deskOf("koseki")).isEqualTo(OWN);
        assertThat(city.deskOf("juminhyo")).isEqualTo(DESK);
    }

    @Test
    void aDeskForNoProcedureIsASlipOfThePen() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DesksAtStart(city("kosekii"), procedures))
                .withMessageContaining("kosekii");
    }

    private static CityProperties city(String procedure) {
        return new CityProperties(
                "見本市",
                "999997",
                "http://localhost",
                DESK,
                Map.of(procedure, OWN),
                new CityProperties.Sender("noreply@example.jp", "見本市"),
                Map.of());
    }
}
