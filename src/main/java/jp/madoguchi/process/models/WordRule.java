package jp.madoguchi.process.models;

import java.util.function.Consumer;
import jp.madoguchi.process.ModelWords.Kind;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;

/** Topics that nobody works on and mails that nobody has written are found before a case waits for them. */
final class WordRule implements Rule {

    private static final String MAIL = "mail";
    private static final String ORDER_MAIL = "${orderMail}";

    private final Surroundings surroundings;

    WordRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(ServiceTask.class, (file, task) -> {
            if ("external".equals(task.getCamundaType())
                    && !surroundings.knows(Kind.TOPIC, String.valueOf(task.getCamundaTopic()))) {
                report.accept(new Finding(
                        "unknown-topic",
                        file,
                        task.getId(),
                        "外部タスクのトピック「%s」を処理するものがありません".formatted(task.getCamundaTopic())));
            }
            if (ORDER_MAIL.equals(task.getCamundaDelegateExpression()) && !surroundings.knows(Kind.MAIL, mail(task))) {
                report.accept(new Finding("unknown-mail", file, task.getId(), "メール「%s」はありません".formatted(mail(task))));
            }
        });
    }

    private static String mail(ServiceTask task) {
        return task.getModelInstance().getModelElementsByType(CamundaInputParameter.class).stream()
                .filter(parameter -> MAIL.equals(parameter.getCamundaName()))
                .filter(parameter -> task.equals(
                        parameter.getParentElement().getParentElement().getParentElement()))
                .map(parameter -> parameter.getTextContent().trim())
                .findFirst()
                .orElse("");
    }
}
