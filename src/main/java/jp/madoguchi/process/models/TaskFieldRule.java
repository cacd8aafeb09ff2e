package jp.madoguchi.process.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A form in Tasklist must not write what the product's own models steer by, such as whether a case was paid. */
final class TaskFieldRule implements Rule {

    private final Set<String> steering;

    /** @param steering the variables that the models of the product ask */
    TaskFieldRule(Set<String> steering) {
        this.steering = steering;
    }

    /** As the jar carries them, whatever a process owner has made of them. */
    static TaskFieldRule ofProduct() {
        var names = new TreeSet<String>();
        ModelFiles.ofJar().stream()
                .filter(ModelFile::isProcess)
                .flatMap(file -> Expressions.of(file).stream())
                .forEach(found -> names.addAll(found.variables()));
        return new TaskFieldRule(names);
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        var tasklist = new TasklistForms(models);
        models.forms().forEach((name, form) -> {
            if (tasklist.contains(name, form)) {
                fields(name, form, report);
            }
        });
    }

    private void fields(String form, JsonNode parent, Consumer<Finding> report) {
        for (var field : parent.path("components")) {
            var key = field.path("key").asText();
            boolean shown =
                    field.path("readonly").asBoolean() || field.path("disabled").asBoolean();
            if (!shown && steering.contains(key)) {
                report.accept(new Finding("reserved-field", form, key, "製品の図が進み方を決めるのに使う名前です。別の key にしてください"));
            }
            fields(form, field, report);
        }
    }
}
