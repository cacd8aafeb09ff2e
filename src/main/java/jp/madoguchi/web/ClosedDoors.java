package jp.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/** Doors of Camunda's that stay shut for everyone: the REST interface, the setup of a first user, expressions. */
@Component
class ClosedDoors implements CamundaRule {

    private static final PathPatternRequestMatcher[] CLOSED = Stream.of(
                    "/engine-rest/**", "/camunda/api/admin/setup/**", "/camunda/app/admin/{engine}/setup/**")
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .toArray(PathPatternRequestMatcher[]::new);

    @Override
    public Optional<ProblemException> refusal(HttpServletRequest request) {
        if (Arrays.stream(CLOSED).anyMatch(door -> door.matches(request))) {
            return Optional.of(new Refusal(HttpStatus.NOT_FOUND, "not-found", "ページが見つかりません。"));
        }
        return asksForExpression(request) ? Optional.of(new ExpressionRefused()) : Optional.empty();
    }

    private static boolean asksForExpression(HttpServletRequest request) {
        var query = request.getQueryString();
        return query != null
                && Arrays.stream(query.split("[&;]", -1))
                        .map(pair -> pair.split("=", 2)[0])
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .anyMatch(ExpressionRefused::names);
    }
}
