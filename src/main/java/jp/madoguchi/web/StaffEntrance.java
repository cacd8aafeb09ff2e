package jp.madoguchi.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The short addresses that staff remember lead to the list of tasks, not to Camunda's menu. */
@Configuration
class StaffEntrance implements WebMvcConfigurer {

    private static final String TASKLIST = "/camunda/app/tasklist/";

    @Override
    public void addViewControllers(ViewControllerRegistry registry) {
        registry.addRedirectViewController("/camunda", TASKLIST);
        registry.addRedirectViewController("/camunda/", TASKLIST);
        registry.addRedirectViewController("/camunda/app/", TASKLIST);
    }
}
