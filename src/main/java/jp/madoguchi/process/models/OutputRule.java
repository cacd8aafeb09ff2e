package jp.madoguchi.process.models;

import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;

/** The columns of decisions that the product reads keep their names; what a table adds is the owner's own. */
final class OutputRule implements Rule {

    private final Map<String, Set<String>> read;

    /** @param read decision to the names of the outputs that the product reads */
    OutputRule(Map<String, Set<String>> read) {
        this.read = read;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.decisions().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                .forEach(decision -> check(file, decision, report)));
    }

    private void check(String file, Decision decision, Consumer<Finding> report) {
        var drawn = decision.getChildElementsByType(DecisionTable.class).stream()
                .flatMap(table -> table.getOutputs().stream())
                .map(Output::getName)
                .collect(Collectors.toSet());
        read.getOrDefault(decision.getId(), Set.of()).stream()
                .filter(name -> !drawn.contains(name))
                .sorted()
                .forEach(name -> report.accept(new Finding(
                        "missing-output",
                        file,
                        decision.getId(),
                        "製品が読む出力「%s」がありません。列の名前（name）は変えないでください".formatted(name))));
    }
}
