package jp.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Cockpit's data for those who may open Cockpit; Camunda itself asks for any login, and guards only the page. */
@Component
class CockpitDoor implements CamundaRule {

    private static final PathPatternRequestMatcher DATA =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/cockpit/plugin/{plugin}/{engine}/**");

    private static final String FILES = "static";

    @Override
    public Optional<ProblemException> refusal(HttpServletRequest request) {
        var data = DATA.matcher(request);
        return !data.isMatch() || FILES.equals(data.getVariables().get("engine")) || maySee(request)
                ? Optional.empty()
                : Optional.of(new Refusal(HttpStatus.FORBIDDEN, "forbidden", "業務の状況を見る権限がありません。"));
    }

    private static boolean maySee(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null
                && AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .anyMatch(login -> login.isAuthorizedForApp("cockpit"));
    }
}
