package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureBaseUrlTests {

    @Test
    void acceptsAnAddressThatResidentsReachOverTls() {
        assertThat(violation("https://shinsei.city.example")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://shinsei.city.example", "http://https://"})
    void refusesAnOpenLine(String baseUrl) {
        assertThat(violation(baseUrl).orElseThrow()).contains("madoguchi.city.base-url", baseUrl);
    }

    private static Optional<String> violation(String baseUrl) {
        return new SecureBaseUrl(new CityProperties(
                        "見本市",
                        "999997",
                        baseUrl,
                        new CityProperties.Desk("戸籍住民課", "0000-12-3456", "desk@city.example", "平日"),
                        Map.of(),
                        new CityProperties.Sender("noreply@city.example", "見本市"),
                        Map.of()))
                .violation();
    }
}
