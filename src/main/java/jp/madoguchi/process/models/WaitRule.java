package jp.madoguchi.process.models;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

/** A message that comes while a job is still on its way to the wait is lost for ever. */
final class WaitRule implements Rule {

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(FlowNode.class, (file, node) -> {
            boolean late = Asynchronous.before(node) || Asynchronous.after(node);
            if (late
                    && (waits(node) || node.getSucceedingNodes().list().stream().anyMatch(WaitRule::waits))) {
                report.accept(new Finding(
                        "async-before-wait", file, node.getId(), "非同期の要素のすぐ後ろで、メッセージを待つことはできません（届いたメッセージが失われます）"));
            }
        });
    }

    private static boolean waits(FlowNode node) {
        return node instanceof ReceiveTask
                || node instanceof EventBasedGateway
                || (node instanceof CatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(MessageEventDefinition.class::isInstance));
    }
}
