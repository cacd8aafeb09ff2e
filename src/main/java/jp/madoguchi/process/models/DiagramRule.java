package jp.madoguchi.process.models;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnDiagram;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnPlane;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.dmn.instance.Decision;

/** What is not drawn runs all the same, but no clerk and no process owner ever sees it. */
final class DiagramRule implements Rule {

    private static final String RULE = "diagram";

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.processes().forEach((file, model) -> firstPlane(file, model, report));
        models.each(FlowNode.class, (file, node) -> {
            if (node.getDiagramElement() == null) {
                report.accept(new Finding(RULE, file, node.getId(), "図に描かれていません"));
            }
        });
        models.each(SequenceFlow.class, (file, flow) -> {
            if (flow.getDiagramElement() == null) {
                report.accept(new Finding(RULE, file, flow.getId(), "図に描かれていません"));
            }
        });
        models.each(SubProcess.class, (file, phase) -> {
            if (phase.getDiagramElement() instanceof BpmnShape shape && !shape.isExpanded() && !hasPlane(phase)) {
                report.accept(new Finding(RULE, file, phase.getId(), "折りたたまれていますが、中身の図がありません"));
            }
        });
        models.decisions().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                .forEach(decision -> {
                    if (!models.text(file).contains("dmnElementRef=\"" + decision.getId() + "\"")) {
                        report.accept(new Finding(RULE, file, decision.getId(), "図に描かれていません"));
                    }
                }));
    }

    /** Tasklist and Cockpit open the first diagram of a file. */
    private static void firstPlane(String file, BpmnModelInstance model, Consumer<Finding> report) {
        var first = model.getModelElementsByType(BpmnDiagram.class).stream().findFirst();
        if (first.isEmpty()
                || first.get().getBpmnPlane() == null
                || !(first.get().getBpmnPlane().getBpmnElement() instanceof Process)) {
            report.accept(new Finding(RULE, file, file, "最初の図は、プロセスの全体でなければなりません"));
        }
    }

    private static boolean hasPlane(SubProcess phase) {
        return phase.getModelInstance().getModelElementsByType(BpmnPlane.class).stream()
                .anyMatch(plane -> phase.equals(plane.getBpmnElement()));
    }
}
