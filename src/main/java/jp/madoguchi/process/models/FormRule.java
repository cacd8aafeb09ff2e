package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.function.Consumer;

/** A form must look the same in Camunda Modeler, in Tasklist (form-js 1.8.7) and in the resident's browser. */
final class FormRule implements Rule {

    private static final int NEWEST_SCHEMA = 16;
    private static final Set<String> DRAWN = Set.of(
            "textfield", "textarea", "number", "checkbox", "radio", "select", "datetime", "text", "group", "separator");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.forms().forEach((file, form) -> {
            if (!form.path("schemaVersion").isInt()
                    || form.path("schemaVersion").asInt() > NEWEST_SCHEMA) {
                report.accept(new Finding("form-schema", file, file, "schemaVersion は16以下にしてください"));
            }
            components(file, form, report);
        });
    }

    private static void components(String file, JsonNode parent, Consumer<Finding> report) {
        for (var component : parent.path("components")) {
            var type = component.path("type").asText();
            if (!DRAWN.contains(type)) {
                var name = component.path("key").asText(component.path("id").asText());
                report.accept(new Finding("form-field", file, name, "種類「%s」の部品は描けません".formatted(type)));
            }
            components(file, component, report);
        }
    }
}
