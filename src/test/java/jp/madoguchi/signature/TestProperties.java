package jp.madoguchi.signature;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The configuration as an operator would get it who sets only these properties. */
final class TestProperties {

    private TestProperties() {}

    static SignatureProperties with(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("madoguchi.signature", Bindable.of(SignatureProperties.class));
    }

    static TimeStampProperties ofTimeStamps() {
        return new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("madoguchi.time-stamp", Bindable.of(TimeStampProperties.class));
    }
}
