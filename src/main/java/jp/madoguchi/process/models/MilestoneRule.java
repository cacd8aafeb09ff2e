package jp.madoguchi.process.models;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.jspecify.annotations.Nullable;

/** A milestone stands where it is reached at once and once: what residents are told must not come later than them. */
final class MilestoneRule implements Rule {

    private static final String PROPERTY = "milestone";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(CamundaProperty.class, (file, property) -> {
            if (PROPERTY.equals(property.getCamundaName())) {
                var owner = property.getParentElement().getParentElement().getParentElement();
                var fault = fault(property.getCamundaValue(), owner instanceof FlowNode node ? node : null);
                if (fault != null) {
                    report.accept(new Finding(PROPERTY, file, owner.getAttributeValue("id"), fault));
                }
            }
        });
    }

    private static @Nullable String fault(@Nullable String name, @Nullable FlowNode owner) {
        if (name == null || !NAME.matcher(name).matches()) {
            return "「%s」は、マイルストーンの名前になりません（英大文字、数字、_ だけ）".formatted(name);
        }
        if (owner == null
                || owner instanceof EventBasedGateway
                || owner instanceof ParallelGateway
                || owner instanceof InclusiveGateway) {
            return "マイルストーンは、作業、イベント、段階に付けてください";
        }
        return Asynchronous.before(owner) ? "非同期の要素には付けられません（住民に見える状態が遅れて変わります）" : null;
    }
}
