package jp.madoguchi.process.models;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;

/** What runs as a job names how often it is tried again; without a name it fails for good within a second. */
final class RetryRule implements Rule {

    private static final Pattern NAMED = Pattern.compile("\\$\\{retries\\.(default|provider)}");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(FlowNode.class, (file, node) -> {
            if (runsAsJob(node)
                    && cycles(node).noneMatch(cycle -> NAMED.matcher(cycle).matches())) {
                report.accept(new Finding(
                        "retry-cycle",
                        file,
                        node.getId(),
                        "再試行の間隔（Retry time cycle）に ${retries.default} か ${retries.provider} が必要です"));
            }
        });
    }

    private static boolean runsAsJob(FlowNode node) {
        return Asynchronous.before(node)
                || Asynchronous.after(node)
                || (node instanceof CatchEvent event
                        && event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance));
    }

    private static Stream<String> cycles(FlowNode node) {
        var extensions = node.getExtensionElements();
        return extensions == null
                ? Stream.empty()
                : extensions.getChildElementsByType(CamundaFailedJobRetryTimeCycle.class).stream()
                        .map(cycle -> cycle.getTextContent().trim());
    }
}
