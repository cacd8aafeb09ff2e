package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;

/** Tells the forms that Tasklist shows, at a task or for a start by hand, from those of residents. */
final class TasklistForms {

    /** Files and ids, since models name forms by either. */
    private final Set<String> named = new HashSet<>();

    TasklistForms(ModelSet models) {
        models.each(UserTask.class, (file, task) -> add(task.getCamundaFormKey(), task.getCamundaFormRef()));
        models.each(StartEvent.class, (file, start) -> add(start.getCamundaFormKey(), start.getCamundaFormRef()));
        // what names no form, such as a page of ours, must not stand for a form without an id
        named.remove("");
    }

    private void add(@Nullable String key, @Nullable String id) {
        if (key != null) {
            named.add(ReferenceRule.path(key));
        }
        if (id != null) {
            named.add(id);
        }
    }

    boolean contains(String file, JsonNode form) {
        return named.contains(file) || named.contains(form.path("id").asText());
    }
}
