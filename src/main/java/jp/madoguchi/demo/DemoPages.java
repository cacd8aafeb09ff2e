package jp.madoguchi.demo;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Readable addresses for the rehearsal's own pages. */
@Configuration
@Profile("demo")
class DemoPages implements WebMvcConfigurer {

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addViewController("/demo").setViewName("forward:/demo/index.html");
        for (var page : new String[] {"inbox", "clock", "cards", "phone"}) {
            registry.addViewController("/demo/" + page).setViewName("forward:/demo/" + page + ".html");
        }
    }
}
