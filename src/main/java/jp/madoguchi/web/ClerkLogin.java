package jp.madoguchi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises the clerk by the login to Camunda's web application, checked again as often as Camunda does. */
class ClerkLogin extends OncePerRequestFilter {

    private final ProcessEngine engine;
    private final CamundaBpmProperties properties;

    ClerkLogin(ProcessEngine engine, CamundaBpmProperties properties) {
        this.engine = engine;
        this.properties = properties;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        login(request).ifPresent(login -> {
            var clerk = new Clerk(login.getIdentityId(), Set.copyOf(login.getGroupIds()));
            SecurityContextHolder.getContext()
                    .setAuthentication(
                            new PreAuthenticatedAuthenticationToken(clerk, "", AuthorityUtils.NO_AUTHORITIES));
        });
        chain.doFilter(request, response);
    }

    private Optional<UserAuthentication> login(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var authentications = AuthenticationUtil.getAuthsFromSession(session);
        var cache = properties.getWebapp().getAuth().getCache();
        if (cache.isTtlEnabled()) {
            AuthenticationUtil.updateCache(authentications, session, cache.getTimeToLive());
        }
        return authentications.getAuthentications().stream()
                .filter(login -> login.getProcessEngineName().equals(engine.getName()))
                .filter(login -> login.isAuthorizedForApp("tasklist"))
                .findFirst();
    }
}
