package jp.madoguchi.process.models;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.jspecify.annotations.Nullable;

/** The engine itself finds out that a bean is missing only when the first case gets there. */
final class BeanRule implements Rule {

    private static final Pattern PLAIN = Pattern.compile("[$#]\\{(\\w+)}");

    private final Surroundings surroundings;

    BeanRule(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.expressions((file, expression) -> expression.beans().stream()
                .filter(bean -> !surroundings.hasBean(bean))
                .forEach(bean -> report.accept(unknown(file, expression.element(), bean))));
        models.each(ServiceTask.class, (file, task) -> {
            delegate(file, task.getId(), task.getCamundaDelegateExpression(), report);
            noClass(file, task.getId(), task.getCamundaClass(), report);
        });
        models.each(SendTask.class, (file, task) -> {
            delegate(file, task.getId(), task.getCamundaDelegateExpression(), report);
            noClass(file, task.getId(), task.getCamundaClass(), report);
        });
        models.each(
                BusinessRuleTask.class,
                (file, task) -> delegate(file, task.getId(), task.getCamundaDelegateExpression(), report));
    }

    private void delegate(String file, String element, @Nullable String expression, Consumer<Finding> report) {
        if (expression == null) {
            return;
        }
        var name = PLAIN.matcher(expression);
        if (!name.matches()) {
            report.accept(new Finding("not-a-delegate", file, element, "「%s」は、処理の名前ではありません".formatted(expression)));
        } else if (!surroundings.hasBean(name.group(1))) {
            report.accept(unknown(file, element, name.group(1)));
        } else if (!surroundings.hasDelegate(name.group(1))) {
            report.accept(
                    new Finding("not-a-delegate", file, element, "「%s」は、サービスタスクの処理ではありません".formatted(name.group(1))));
        }
    }

    private static void noClass(String file, String element, @Nullable String name, Consumer<Finding> report) {
        if (name != null) {
            report.accept(new Finding("class", file, element, "Java のクラス「%s」ではなく、処理の名前を書いてください".formatted(name)));
        }
    }

    private static Finding unknown(String file, String element, String bean) {
        return new Finding("unknown-bean", file, element, "「%s」という名前のものはありません".formatted(bean));
    }
}
