package jp.madoguchi.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a request about an application pass only with that application's session; all else looks alike. */
@Component
class ResidentGate implements HandlerInterceptor, WebMvcConfigurer {

    private final ResidentSessions sessions;

    ResidentGate(ResidentSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/api/applications/{ref}", "/api/applications/{ref}/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var variables = (Map<?, ?>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        var reference = String.valueOf(variables.get("ref"));
        var cookies = request.getCookies();
        if (cookies == null
                || Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(ResidentSessions.COOKIE))
                        .noneMatch(cookie -> sessions.opens(cookie.getValue(), reference))) {
            throw new SessionRequiredException();
        }
        return true;
    }
}
