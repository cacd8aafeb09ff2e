package jp.madoguchi.web;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The addresses of the resident's screens. The browser draws them all from one page; tokens stand in the fragment and
 * never reach the server with a GET.
 */
@Configuration
class PageRoutes implements WebMvcConfigurer {

    static final List<String> SCREENS = List.of(
            "/",
            "/procedures/{id}",
            "/procedures/{id}/email",
            "/verify",
            "/applications/{ref}",
            "/applications/{ref}/{screen:status|payment}",
            "/applications/{ref}/payment/receipt",
            "/case",
            "/case/{ref}",
            "/pay",
            "/pay/{ref}",
            "/return",
            "/signed");

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        SCREENS.forEach(screen -> registry.addViewController(screen).setViewName("forward:/index.html"));
    }

    /** Assets carry the hash of their content in their names; the pages, which name them, are asked for each time. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/index.html")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(CacheControl.noCache());
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    }
}
