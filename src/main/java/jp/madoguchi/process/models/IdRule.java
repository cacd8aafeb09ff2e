package jp.madoguchi.process.models;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** Ids stand in logs, tests, statistics and migrations; those that the Modeler makes up mean nothing to anybody. */
final class IdRule implements Rule {

    /** What Modeler makes up: {@code Activity_0x3ab9z}. */
    private static final Pattern GENERATED = Pattern.compile("\\w+_[01][0-9a-z]{6}");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(Process.class, (file, process) -> meaningful(file, process.getId(), report));
        models.each(FlowNode.class, (file, node) -> meaningful(file, node.getId(), report));
        models.decisions().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                .forEach(decision -> meaningful(file, decision.getId(), report)));
        models.forms().forEach((file, form) -> meaningful(file, form.path("id").asText(), report));
    }

    private static void meaningful(String file, @Nullable String id, Consumer<Finding> report) {
        if (id == null || id.isBlank() || GENERATED.matcher(id).matches()) {
            report.accept(new Finding("generated-id", file, String.valueOf(id), "意味のわかる ID を付けてください"));
        }
    }
}
