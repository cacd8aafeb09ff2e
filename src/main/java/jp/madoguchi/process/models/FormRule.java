package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.Consumer;
import jp.madoguchi.process.FormComponents;

/**
 * A form must look the same in Camunda Modeler, in Tasklist (form-js 1.8.7) and in the resident's browser. What no task
 * shows is a resident's, and the web form asks more of it than Tasklist does.
 */
final class FormRule implements Rule {

    private static final String FIELD = "form-field";

    private final Surroundings surroundings;

    FormRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        var tasklist = new TasklistForms(models);
        models.forms().forEach((file, form) -> {
            if (!form.path("schemaVersion").isInt()
                    || form.path("schemaVersion").asInt() > FormComponents.NEWEST_SCHEMA) {
                report.accept(new Finding(
                        "form-schema",
                        file,
                        file,
                        "schemaVersion は%d以下にしてください".formatted(FormComponents.NEWEST_SCHEMA)));
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
            var name = component.path("key").asText(component.path("id").asText());
            FormComponents.fault(component).ifPresent(fault -> report.accept(new Finding(FIELD, file, name, fault)));
            components(file, component, report);
        }
    }
}
