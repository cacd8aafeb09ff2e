package jp.madoguchi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTests {

    @ParameterizedTest
    @CsvSource({
        "taro@example.jp, taro@example.jp",
        "Taro.Yamada+juminhyo@Example.JP, Taro.Yamada+juminhyo@example.jp",
        "' taro@example.jp ', taro@example.jp",
        "ｔａｒｏ＠ｅｘａｍｐｌｅ．ｊｐ, taro@example.jp",
        "taro@例え.jp, taro@xn--r8jz45g.jp",
        "taro..yamada.@docomo.example, taro..yamada.@docomo.example",
        "taro@sub.domain.example.jp, taro@sub.domain.example.jp"
    })
    void takesWhatPeopleMean(String typed, String address) {
        assertThat(EmailAddress.parse(typed).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "　",
                "taro",
                "taro@",
                "@example.jp",
                "taro@example",
                "taro@@example.jp",
                "taro@hanako@example.jp",
                "taro@example..jp",
                "taro@-example.jp",
                "taro@example.123",
                "taro@[192.168.0.1]",
                "taro yamada@example.jp",
                "太郎@example.jp",
                "taro@example.jp,hanako@example.jp",
                "taro@example.jp\r\nBcc: hanako@example.jp",
                "taro\r\n@example.jp",
                "Taro <taro@example.jp>",
                "\"taro\"@example.jp",
                "taro@example.jp>"
            })
    void refusesWhatNoMailReaches(String typed) {
        assertThatThrownBy(() -> EmailAddress.parse(typed)).isInstanceOf(EmailMalformedException.class);
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> EmailAddress.parse("a".repeat(65) + "@example.jp"))
                .isInstanceOf(EmailMalformedException.class);
        assertThatThrownBy(() ->
                        EmailAddress.parse("a@" + "a".repeat(63).concat(".").repeat(4) + "jp"))
                .isInstanceOf(EmailMalformedException.class);
    }

    @Test
    void saysWhatIsWrongAtTheField() {
        assertThatThrownBy(() -> EmailAddress.parse("taro"))
                .isInstanceOfSatisfying(EmailMalformedException.class, problem -> assertThat(problem.properties())
                        .extracting("errors.email")
                        .isEqualTo(problem.getMessage()));
    }

    @Test
    void knowsItselfInCapitals() {
        assertThat(EmailAddress.parse("Taro@example.jp").sameAs("taro@example.jp"))
                .isTrue();
        assertThat(EmailAddress.parse("taro@example.jp").sameAs("hanako@example.jp"))
                .isFalse();
    }
}
