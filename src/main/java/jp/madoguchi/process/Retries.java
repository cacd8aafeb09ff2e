package jp.madoguchi.process;

import org.springframework.stereotype.Component;

/** The retry cycles by the names that models use: {@code ${retries.default}}, {@code ${retries.provider}}. */
@Component("retries")
public class Retries {

    private final RetryProperties properties;

    Retries(RetryProperties properties) {
        this.properties = properties;
    }

    /** For steps of our own. */
    public String getDefault() {
        return properties.ours();
    }

    /** For steps that ask the outside world. */
    public String getProvider() {
        return properties.provider();
    }
}
