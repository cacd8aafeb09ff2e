package jp.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

class ProductionCookiesTests {

    @Test
    void clerksCookiesTravelOverTlsOnly() throws IOException {
        var production = production();

        var webapp = production
                .bindOrCreate("camunda.bpm", CamundaBpmProperties.class)
                .getWebapp();
        var server = production.bindOrCreate("server", ServerProperties.class);

        assertThat(webapp.getCsrf().isEnableSecureCookie()).isTrue();
        assertThat(webapp.getSessionCookie().isEnableSecureCookie()).isTrue();
        assertThat(server.getServlet().getSession().getCookie().getSecure()).isTrue();
    }

    private static Binder production() throws IOException {
        var sources = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load("production", new ClassPathResource("application-production.yaml"))
                .forEach(sources::addLast);
        return new Binder(ConfigurationPropertySources.from(sources));
    }
}
