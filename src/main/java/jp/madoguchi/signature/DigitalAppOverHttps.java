package jp.madoguchi.signature;

import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.web.ProductionRule;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** What the agency's app says about real residents must not travel in the open. */
@Component
@ConditionalOnProperty(DigitalAppProperties.ON)
class DigitalAppOverHttps implements ProductionRule {

    private final DigitalAppProperties properties;

    DigitalAppOverHttps(DigitalAppProperties properties) {
        this.properties = properties;
    }

    @Override
    public Optional<String> violation() {
        return Stream.of(properties.authorizeUrl(), properties.tokenUrl(), properties.transactionsUrl())
                        .allMatch(address -> "https".equals(address.getScheme()))
                ? Optional.empty()
                : Optional.of("the addresses of " + DigitalAppProperties.PREFIX + " must begin with https://");
    }
}
