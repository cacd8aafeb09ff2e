package jp.madoguchi.process.models;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;

/** The product carries no script engine; what must be computed is a bean or a decision. */
final class ScriptRule implements Rule {

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(ScriptTask.class, (file, task) -> report.accept(script(file, task.getId())));
        models.each(CamundaScript.class, (file, script) -> report.accept(script(file, file)));
        models.each(ConditionExpression.class, (file, condition) -> {
            if (condition.getLanguage() != null) {
                report.accept(script(file, condition.getParentElement().getAttributeValue("id")));
            }
        });
    }

    private static Finding script(String file, String element) {
        return new Finding("script", file, element, "スクリプトは使えません。計算は決定表か、製品の処理で行います");
    }
}
