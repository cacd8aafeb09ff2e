package jp.madoguchi.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * What may be changed through Camunda's web application, by whoever the engine permits: tasks are taken, given back
 * and ended through their form, failed steps tried again, the staff looked after. Everything else there would move, make or end cases without a
 * decision, past our rules and the record; it is refused for administrators, too.
 */
@Component
class CamundaWrites implements CamundaRule {

    private static final String ENGINE = "/camunda/api/engine/engine/{engine}/";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private static final PathPatternRequestMatcher ALL =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/engine/**");

    private static final List<PathPatternRequestMatcher> OPEN = Stream.of(
                    questions(),
                    open(HttpMethod.POST, "task/{id}/claim", "task/{id}/unclaim", "task/{id}/comment/create"),
                    open(HttpMethod.POST, "task/{id}/submit-form"),
                    open(HttpMethod.PUT, "job/{id}/retries", "job-definition/{id}/retries"),
                    open(HttpMethod.POST, "job/retries", "process-instance/job-retries"),
                    open(HttpMethod.PUT, "external-task/{id}/retries", "external-task/retries"),
                    open(HttpMethod.POST, "external-task/retries-async"),
                    open(HttpMethod.PUT, "incident/{id}/annotation"),
                    open(HttpMethod.DELETE, "incident/{id}/annotation", "incident/{id}"),
                    staffAndFilters())
            .flatMap(matchers -> matchers)
            .toList();

    @Override
    public Optional<ProblemException> refusal(HttpServletRequest request) {
        return READING.contains(request.getMethod())
                        || !ALL.matches(request)
                        || OPEN.stream().anyMatch(open -> open.matches(request))
                ? Optional.empty()
                : Optional.of(notThroughCamunda());
    }

    static ProblemException notThroughCamunda() {
        return new Refusal(
                HttpStatus.FORBIDDEN,
                "not-through-camunda",
                "この操作は、Camundaの画面やAPIからはできません。申請は、専用の入力画面と申請者の手続きだけで進みます。");
    }

    /** Long questions come as POST. */
    private static Stream<PathPatternRequestMatcher> questions() {
        return Stream.of(
                        "task",
                        "process-instance",
                        "execution",
                        "variable-instance",
                        "job",
                        "job-definition",
                        "external-task",
                        "history/process-instance",
                        "history/activity-instance",
                        "history/variable-instance",
                        "history/task",
                        "history/detail",
                        "history/job-log",
                        "history/external-task-log")
                .flatMap(about -> open(HttpMethod.POST, about, about + "/count"));
    }

    private static Stream<PathPatternRequestMatcher> staffAndFilters() {
        return Stream.of("user", "group", "tenant", "authorization", "filter", "identity")
                .map(about -> PathPatternRequestMatcher.withDefaults().matcher(ENGINE + about + "/**"));
    }

    /** With and without a slash at the end, since Jersey does not mind one. */
    private static Stream<PathPatternRequestMatcher> open(HttpMethod method, String... paths) {
        return Stream.of(paths)
                .flatMap(path -> Stream.of(path, path + "/"))
                .map(path -> PathPatternRequestMatcher.withDefaults().matcher(method, ENGINE + path));
    }
}
