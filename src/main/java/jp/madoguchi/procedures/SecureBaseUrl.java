package jp.madoguchi.procedures;

import java.util.Optional;
import jp.madoguchi.web.ProductionRule;
import org.springframework.stereotype.Component;

/** Links in mails and cookies are worth nothing on an open line. */
@Component
class SecureBaseUrl implements ProductionRule {

    private final CityProperties city;

    SecureBaseUrl(CityProperties city) {
        this.city = city;
    }

    @Override
    public Optional<String> violation() {
        return city.baseUrl().startsWith("https://")
                ? Optional.empty()
                : Optional.of("madoguchi.city.base-url must begin with https:// (now %s)".formatted(city.baseUrl()));
    }
}
