package jp.madoguchi.process.models;

import java.util.Set;
import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.ErrorEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.jspecify.annotations.Nullable;

/** A wait for a message that nobody sends lasts for ever; an error without a code catches everything. */
final class MessageRule implements Rule {

    private final Set<String> sent;

    /** @param sent the names of all messages that the product sends */
    MessageRule(Set<String> sent) {
        this.sent = sent;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(
                MessageEventDefinition.class, (file, event) -> known(file, event.getId(), event.getMessage(), report));
        models.each(ReceiveTask.class, (file, task) -> known(file, task.getId(), task.getMessage(), report));
        models.each(ErrorEventDefinition.class, (file, event) -> {
            if (event.getError() == null || event.getError().getErrorCode() == null) {
                report.accept(new Finding("unknown-error", file, event.getId(), "エラーにはコードが必要です"));
            }
        });
    }

    private void known(String file, String element, @Nullable Message message, Consumer<Finding> report) {
        var name = message == null ? null : message.getName();
        if (name == null || !sent.contains(name)) {
            report.accept(new Finding("unknown-message", file, element, "メッセージ「%s」は、送られることがありません".formatted(name)));
        }
    }
}
