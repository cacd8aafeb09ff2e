package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

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
        var properties = new HashMap<String, Object>(Map.of(
                "client-id",
                TestDigitalApp.CLIENT,
                "authorize-url",
                "https://agency.example/authorize",
                "token-url",
                "https://agency.example/token",
                "transactions-url",
                "https://agency.example/transactions",
                "client-key",
                new ByteArrayResource(new byte[0]),
                "decryption-key",
                new ByteArrayResource(new byte[0])));
        properties.put(property, address);
        return new DigitalAppOverHttps(new Binder(new MapConfigurationPropertySource(properties))
                        .bindOrCreate("", DigitalAppProperties.class))
                .violation();
    }
}
