package jp.madoguchi.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.web.CamundaRule;
import jp.madoguchi.web.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher.MatchResult;
import org.springframework.stereotype.Component;

/**
 * Our desk tasks end through our decision endpoint only: Camunda's own endpoints know neither the rules of the desk
 * nor where personal words belong. Taking and giving back a task stays Camunda's.
 */
@Component
class OnlyThroughOurForm implements CamundaRule {

    private static final String TASK = "/camunda/api/engine/engine/{engine}/task/{taskId}/";

    /** With anything behind, since Jersey does not mind a trailing slash. */
    private static final List<PathPatternRequestMatcher> WRITES = Stream.of(
                    "complete",
                    "submit-form",
                    "resolve",
                    "delegate",
                    "bpmnError",
                    "bpmnEscalation",
                    "variables",
                    "localVariables")
            .map(end -> PathPatternRequestMatcher.withDefaults().matcher(TASK + end + "/**"))
            .toList();

    /** The rules stand before the engine is built; the tasks are looked up when a request comes. */
    private final ObjectProvider<DeskTasks> tasks;

    OnlyThroughOurForm(ObjectProvider<DeskTasks> tasks) {
        this.tasks = tasks;
    }

    @Override
    public Optional<ProblemException> refusal(HttpServletRequest request) {
        return taskId(request).filter(id -> tasks.getObject().isOurs(id)).map(id -> new OurFormRequired());
    }

    private static Optional<String> taskId(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                ? Optional.empty()
                : WRITES.stream()
                        .map(write -> write.matcher(request))
                        .filter(MatchResult::isMatch)
                        .map(match -> match.getVariables().get("taskId"))
                        .findFirst();
    }

    /** Says where the decision belongs. */
    static class OurFormRequired extends ProblemException {

        OurFormRequired() {
            super(HttpStatus.FORBIDDEN, "form-required", "この作業は、タスクリストに表示される専用の入力画面からだけ処理できます。");
        }
    }
}
