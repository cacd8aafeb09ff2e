package jp.madoguchi.process.models;

import java.util.Map;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Decisions, called processes and forms must lie beside the model that refers to them. */
final class ReferenceRule implements Rule {

    private static final String EMBEDDED = "embedded:deployment:";
    private static final String CAMUNDA_FORM = "camunda-forms:deployment:";
    private static final Map<String, String> KINDS = Map.of("decision", "決定表", "process", "呼び出し先のプロセス", "form", "画面");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(BusinessRuleTask.class, (file, task) -> {
            var decision = task.getCamundaDecisionRef();
            if (task.getCamundaDelegateExpression() == null && (decision == null || !models.hasDecision(decision))) {
                report.accept(unknown("decision", file, task.getId(), decision));
            }
        });
        models.each(CallActivity.class, (file, call) -> {
            if (call.getCalledElement() == null || !models.hasProcess(call.getCalledElement())) {
                report.accept(unknown("process", file, call.getId(), call.getCalledElement()));
            }
        });
        models.each(UserTask.class, (file, task) -> {
            key(models, file, task.getId(), task.getCamundaFormKey(), report);
            reference(models, file, task.getId(), task.getCamundaFormRef(), report);
        });
        models.each(StartEvent.class, (file, start) -> {
            key(models, file, start.getId(), start.getCamundaFormKey(), report);
            reference(models, file, start.getId(), start.getCamundaFormRef(), report);
        });
    }

    private static void key(
            ModelSet models, String file, String element, @Nullable String key, Consumer<Finding> report) {
        if (key != null && !models.hasFile(path(key))) {
            report.accept(unknown("form", file, element, key));
        }
    }

    private static void reference(
            ModelSet models, String file, String element, @Nullable String id, Consumer<Finding> report) {
        if (id != null && !models.hasForm(id)) {
            report.accept(unknown("form", file, element, id));
        }
    }

    /** The file that a form key names, so that the form has the version of its model; other keys name none. */
    static String path(String key) {
        if (key.startsWith(EMBEDDED)) {
            return key.substring(EMBEDDED.length());
        }
        return key.startsWith(CAMUNDA_FORM) ? key.substring(CAMUNDA_FORM.length()) : "";
    }

    private static Finding unknown(String what, String file, String element, @Nullable String name) {
        return new Finding("unknown-" + what, file, element, "%s「%s」がありません".formatted(KINDS.get(what), name));
    }
}
