package jp.madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import jp.madoguchi.desk.StaffProperties.StaffGroup;
import jp.madoguchi.web.Clerk;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesksTests {

    private final Desks desks = new Desks(
            new StaffProperties(List.of(new StaffGroup("koseki", "戸籍係")), null),
            () -> Set.of("shinsa", "nozei", "gyomu"));

    @ParameterizedTest
    @CsvSource({
        "shinsa, true",
        "shuno, true",
        "hasso, true",
        "koseki, true",
        "nozei, true",
        "gyomu, false",
        "camunda-admin, false",
        "soumu, false"
    })
    void whoeverWorksOnCasesMaySeeThem(String group, boolean may) {
        assertThat(desks.maySeeCases(new Clerk("someone", Set.of(group)))).isEqualTo(may);
    }

    @Test
    void givesEveryFurtherDeskAList() {
        assertThat(desks.furtherFilters())
                .extracting(DeskFilter::name)
                .containsExactlyInAnyOrder("戸籍係のすべて", "nozeiのすべて");
    }
}
