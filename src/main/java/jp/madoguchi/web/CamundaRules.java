package jp.madoguchi.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before Camunda's web application and asks every rule; expression keys are looked for in the body, too. */
class CamundaRules extends OncePerRequestFilter {

    private final List<CamundaRule> rules;
    private final ProblemWriter problems;

    CamundaRules(List<CamundaRule> rules, ProblemWriter problems) {
        this.rules = List.copyOf(rules);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var refusal =
                rules.stream().flatMap(rule -> rule.refusal(request).stream()).findFirst();
        if (refusal.isPresent()) {
            problems.write(refusal.get(), response);
            return;
        }
        if (!BodyWithoutExpressions.mayCarryJson(request)) {
            chain.doFilter(request, response);
            return;
        }
        var body = new BodyWithoutExpressions(request);
        Optional<ProblemException> bodyRefusal = body.refusal();
        if (bodyRefusal.isPresent()) {
            problems.write(bodyRefusal.get(), response);
        } else {
            chain.doFilter(body, response);
        }
    }
}
