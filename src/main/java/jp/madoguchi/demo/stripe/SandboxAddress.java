package jp.madoguchi.demo.stripe;

import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** This server as it reaches itself; known once it listens. */
@Component
@Profile("demo")
class SandboxAddress {

    private static final String PORT = "local.server.port";

    private final Environment environment;

    SandboxAddress(Environment environment) {
        this.environment = environment;
    }

    boolean known() {
        return environment.containsProperty(PORT);
    }

    String url() {
        return "http://127.0.0.1:" + environment.getRequiredProperty(PORT);
    }
}
