package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitalAppOverHttpsTests {

    @Test
    void isAskedOverTlsOnly() {
        assertThat(violation("authorize-url", "https://agency.example/authorize"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"authorize-url", "token-url", "transactions-url"})
    void isNotAskedInTheOpenInProduction(String address) {
        assertThat(violation(address, "http://agency.example/"))
                .hasValueSatisfying(text -> assertThat(text).contains("https://"));
    }

    private static Optional<String> violation(String property, String address) {
        return new DigitalAppOverHttps(TestDigitalApp.configured(Map.of(property, address))).violation();
    }
}
