package jp.madoguchi.procedures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.jspecify.annotations.Nullable;

/** Takes from Tasklist what the task's Camunda Form asks for; the engine itself would take any variable. */
class CheckedTaskForm implements TaskFormHandler {

    private static final FormDefinition NONE = new FormDefinition("", "", List.of());

    private final TaskFormHandler engine;
    private final boolean hasForm;

    /** @param hasForm the task has a Camunda Form; otherwise it is completed without any values */
    CheckedTaskForm(TaskFormHandler engine, boolean hasForm) {
        this.engine = engine;
        this.hasForm = hasForm;
    }

    @Override
    public void submitFormVariables(VariableMap submitted, VariableScope scope) {
        var form = hasForm ? deployed((DelegateTask) scope) : NONE;
        try {
            var accepted = new TaskForm(form, scope.getVariables()).accept(plain(submitted));
            engine.submitFormVariables(Variables.fromMap(accepted), scope);
        } catch (FormRefusedException e) {
            throw new FormFieldValidationException(e.errors(), sentence(form, e.errors()));
        }
    }

    /** In the version that belongs to the task's model. */
    private static FormDefinition deployed(DelegateTask task) {
        var forms = task.getProcessEngineServices().getFormService();
        try (var text = forms.getDeployedTaskForm(task.getId())) {
            return FormReader.readOnePage(text.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Objects stay unread: no field takes one. */
    private static Map<String, @Nullable Object> plain(VariableMap submitted) {
        var values = new HashMap<String, @Nullable Object>();
        for (var key : submitted.keySet()) {
            var value = submitted.getValueTyped(key);
            values.put(key, value instanceof SerializableValue ? value : value.getValue());
        }
        return values;
    }

    private static String sentence(FormDefinition form, Map<String, String> errors) {
        return errors.entrySet().stream()
                .map(error -> "「%s」%s"
                        .formatted(
                                form.field(error.getKey())
                                        .map(FormDefinition.Component::label)
                                        .orElse(error.getKey()),
                                error.getValue()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public TaskFormData createTaskForm(TaskEntity task) {
        return engine.createTaskForm(task);
    }

    @Override
    public void parseConfiguration(
            Element activity, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
        engine.parseConfiguration(activity, deployment, process, parse);
    }
}
