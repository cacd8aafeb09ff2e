package jp.madoguchi.web;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.annotation.web.configurers.SessionManagementConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatchers;

/**
 * Who may knock where. The matchers are {@link PathPatternRequestMatcher}s throughout: string patterns resolve to the
 * dispatcher servlet's paths and silently miss Camunda's Jersey servlets.
 */
@Configuration
class SecurityConfiguration {

    private static final int FIRST = Ordered.HIGHEST_PRECEDENCE + 100;

    /** Camunda keeps its own login, CSRF and headers; our rules stand before them. */
    @Bean
    @Order(FIRST)
    SecurityFilterChain camundaChain(HttpSecurity http, List<CamundaRule> rules, ProblemWriter problems)
            throws Exception {
        return stateless(http)
                .securityMatcher(anyOf("/camunda/**", "/engine-rest/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .addFilterBefore(new CamundaRules(rules, problems), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The desks' own pages and decisions, with Camunda's login; Tasklist shows them in a frame. */
    @Bean
    @Order(FIRST + 1)
    SecurityFilterChain clerkChain(
            HttpSecurity http, ProcessEngine engine, CamundaBpmProperties camunda, Refusals refusals) throws Exception {
        return stateless(http)
                .securityMatcher(path("/clerk/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .addFilterBefore(new ClerkLogin(engine, camunda), AnonymousAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(new CamundaXsrf()).csrfTokenRequestHandler(eagerXsrf()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(ContentSecurity.framedBy("'self'")))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** Residents: no servlet session; a change repeats our cookie's token in a header (double submit). */
    @Bean
    @Order(FIRST + 2)
    SecurityFilterChain apiChain(HttpSecurity http, Refusals refusals) throws Exception {
        return stateless(http)
                .securityMatcher(path("/api/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(residentXsrf())
                        .csrfTokenRequestHandler(eagerXsrf())
                        .ignoringRequestMatchers(path("/api/webhooks/**"), path("/api/signing-sessions/**")))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /** The rehearsal world; in production nothing answers here. */
    @Bean
    @Order(FIRST + 3)
    SecurityFilterChain demoChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher(path("/demo/**"))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(ContentSecurity.framedBy("'self'")))
                        .frameOptions(FrameOptionsConfig::sameOrigin)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    @Bean
    @Order(FIRST + 4)
    SecurityFilterChain actuatorChain(HttpSecurity http) throws Exception {
        return stateless(http)
                .securityMatcher(path("/actuator/**"))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path("/actuator/health/**"))
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The resident's pages: files of ours only, no inline code, no frames. */
    @Bean
    @Order(FIRST + 5)
    SecurityFilterChain pageChain(HttpSecurity http, Refusals refusals) throws Exception {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(csrf -> csrf.csrfTokenRepository(residentXsrf()).csrfTokenRequestHandler(eagerXsrf()))
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(ContentSecurity.framedBy("'none'")))
                        .cacheControl(cache -> cache.disable())
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .build();
    }

    /**
     * Nothing of ours lives in the servlet session, and no request is worth remembering. Camunda's login changes the
     * session's id; changing it again with every request of a clerk would lose the requests that run beside.
     */
    private static HttpSecurity stateless(HttpSecurity http) throws Exception {
        return http.sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        .sessionFixation(SessionManagementConfigurer.SessionFixationConfigurer::none))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable);
    }

    private static CookieCsrfTokenRepository residentXsrf() {
        var repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieName("MG-XSRF");
        repository.setHeaderName("X-XSRF-TOKEN");
        repository.setCookieCustomizer(cookie -> cookie.path("/").sameSite("Lax"));
        return repository;
    }

    /** Loads the token at once, so that every answer to a newcomer carries the cookie. */
    private static CsrfTokenRequestAttributeHandler eagerXsrf() {
        var handler = new CsrfTokenRequestAttributeHandler();
        handler.setCsrfRequestAttributeName(null);
        return handler;
    }

    private static RequestMatcher anyOf(String... patterns) {
        return RequestMatchers.anyOf(
                Arrays.stream(patterns).map(SecurityConfiguration::path).toArray(RequestMatcher[]::new));
    }

    private static PathPatternRequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }
}
