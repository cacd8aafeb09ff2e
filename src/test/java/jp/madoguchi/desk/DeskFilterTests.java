package jp.madoguchi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeskFilterTests {

    @Test
    void standInTheirOrderWithThoseOfFurtherDesksBelow() {
        var last = DeskFilter.all("koseki", "戸籍係").properties().get("priority");

        assertThat(DeskFilter.ALL)
                .extracting(filter -> filter.properties().get("priority"))
                .containsExactlyElementsOf(
                        IntStream.range(0, DeskFilter.ALL.size()).boxed().toList());
        assertThat(last).isEqualTo(DeskFilter.ALL.size());
    }
}
