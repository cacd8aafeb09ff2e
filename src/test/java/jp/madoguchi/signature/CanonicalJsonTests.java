package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTests {

    @Test
    void sortsMembersByUtf16CodeUnits() {
        // the example of RFC 8785, 3.2.3, without its numbers
        assertThat(text(Map.of(
                        "\u20ac",
                        "Euro Sign",
                        "\r",
                        "Carriage Return",
                        "1",
                        "One",
                        "\ud83d\ude00",
                        "Smiley",
                        "\u0080",
                        "Control",
                        "\u00f6",
                        "o",
                        "\ufb33",
                        "Dalet")))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"o\","
                        + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Smiley\",\"\ufb33\":\"Dalet\"}");
    }

    @Test
    void escapesWhatMustBeAndNothingElse() {
        assertThat(text(Map.of("a", "\"\\/\b\f\n\r\t\u0001\u007f日本語")))
                .isEqualTo("{\"a\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\u007f日本語\"}");
    }

    @Test
    void writesNestedValuesWithoutSpaces() {
        assertThat(text(Map.of("b", List.of(Map.of(), List.of(), 7), "a", "")))
                .isEqualTo("{\"a\":\"\",\"b\":[{},[],7]}");
    }

    @Test
    void refusesTypesWhoseFormIsNotDefinedHere() {
        assertThatThrownBy(() -> CanonicalJson.bytes(Map.of("a", 1.5))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String text(Map<String, ?> object) {
        return new String(CanonicalJson.bytes(object), StandardCharsets.UTF_8);
    }
}
