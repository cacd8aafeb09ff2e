package jp.madoguchi.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import jp.madoguchi.web.CamundaRule;
import jp.madoguchi.web.ProblemException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Our desk tasks end through our decision endpoint only: what Camunda's forms submit knows neither the rules of the desk
 * nor where personal words belong.
 */
@Component
class OnlyThroughOurForm implements CamundaRule {

    /** With anything behind, since Jersey does not mind a trailing slash. */
    private static final PathPatternRequestMatcher SUBMISSION = PathPatternRequestMatcher.withDefaults()
            .matcher("/camunda/api/engine/engine/{engine}/task/{taskId}/submit-form/**");

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
                : Optional.ofNullable(SUBMISSION.matcher(request).getVariables().get("taskId"));
    }

    /** Says where the decision belongs. */
    static class OurFormRequired extends ProblemException {

        OurFormRequired() {
            super(HttpStatus.FORBIDDEN, "form-required", "この作業は、タスクリストに表示される専用の入力画面からだけ処理できます。");
        }
    }
}
