package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BirthDateTests {

    @ParameterizedTest
    @CsvSource({
        "319800217, 昭和55年2月17日",
        "419890108, 平成元年1月8日",
        "520190501, 令和元年5月1日",
        "219260101, 大正15年1月1日",
        "119110101, 明治44年1月1日",
        "019800217, 1980年2月17日",
        "319800200, 昭和55年2月（日不詳）",
        "319800000, 昭和55年（月日不詳）",
        "400000000, 平成不詳",
        "000000000, 不詳",
        "900000000, 不詳",
        "19800217, 不詳",
        "'', 不詳"
    })
    void isWrittenInTheJapaneseCalendarAsFarAsItIsKnown(String raw, String shown) {
        assertThat(new BirthDate(raw).wareki()).isEqualTo(shown);
    }
}
