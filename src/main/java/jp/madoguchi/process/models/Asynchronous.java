package jp.madoguchi.process.models;

import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Whether a step runs as a job of its own; asked by attribute, since the model API throws on some gateways. */
final class Asynchronous {

    private Asynchronous() {}

    static boolean before(FlowNode node) {
        return is(node, "asyncBefore");
    }

    static boolean after(FlowNode node) {
        return is(node, "asyncAfter");
    }

    private static boolean is(FlowNode node, String attribute) {
        return "true".equals(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute));
    }
}
