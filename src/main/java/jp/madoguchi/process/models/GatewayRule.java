package jp.madoguchi.process.models;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** A case whose answer fits no branch stands still; so every question has a branch for all other answers. */
final class GatewayRule implements Rule {

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(ExclusiveGateway.class, (file, gateway) -> {
            if (gateway.getOutgoing().size() > 1) {
                check(file, gateway, report);
            }
        });
    }

    private static void check(String file, ExclusiveGateway gateway, Consumer<Finding> report) {
        SequenceFlow other = gateway.getDefault();
        if (other == null) {
            report.accept(new Finding("gateway", file, gateway.getId(), "「それ以外」の枝（default）が必要です"));
        }
        for (var flow : gateway.getOutgoing()) {
            if (!flow.equals(other) && flow.getConditionExpression() == null) {
                report.accept(new Finding("gateway", file, flow.getId(), "条件が必要です"));
            }
        }
    }
}
