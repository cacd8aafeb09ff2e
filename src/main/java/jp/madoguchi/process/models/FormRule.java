package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A form must look the same in Camunda Modeler, in Tasklist (form-js 1.8.7) and in the resident's browser. What no task
 * shows is a resident's, and the web form asks more of it than Tasklist does.
 */
final class FormRule implements Rule {

    private static final String FIELD = "form-field";
    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> DRAWN = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "datetime", "text", "group", "separator");

    private final Surroundings surroundings;

    FormRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        var tasklist = new TasklistForms(models);
        models.forms().forEach((file, form) -> {
            if (!form.path("schemaVersion").isInt()
                    || form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
                report.accept(new Finding("form-schema", file, file, "schemaVersion は16以下にしてください"));
            }
            if (tasklist.contains(file, form)) {
                components(file, form, report);
            } else {
                surroundings.checkForm(
                        form, (element, detail) -> report.accept(new Finding(FIELD, file, element, detail)));
            }
        });
    }

    private static void components(String file, JsonNode parent, Consumer<Finding> report) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            var name = component.path("key").asText(component.path("id").asText());
            if (!DRAWN.contains(type)) {
                report.accept(new Finding(FIELD, file, name, "種類「%s」の部品は描けません".formatted(type)));
            }
            if (type.equals("datetime") && !component.path("subtype").asText().equals("date")) {
                report.accept(new Finding(FIELD, file, name, "日付だけを入力できます。時刻の欄は描けません"));
            }
            components(file, component, report);
        }
    }
}
