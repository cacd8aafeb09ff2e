package jp.madoguchi.process.models;

import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;

/**
 * The element template 「開庁日の期限」 can mark a timer, but not write its date (Camunda 7 templates do not reach it); a
 * marked timer that does not count open days would be overlooked when the calendar changes.
 */
final class OpenDayTimerRule implements Rule {

    private static final String MARK = "openDayTimer";
    private static final Pattern COUNTED =
            Pattern.compile("\\s*\\$\\{\\s*openDays\\.after\\(.+\\)\\.at\\(.+\\)\\s*}\\s*", Pattern.DOTALL);
    private static final Pattern FROM_NOW = Pattern.compile("(?<![\\w.])now\\(\\)");

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(CamundaProperty.class, (file, property) -> {
            if (MARK.equals(property.getCamundaName())
                    && property.getParentElement().getParentElement().getParentElement() instanceof CatchEvent event) {
                check(file, event, report);
            }
        });
    }

    private static void check(String file, CatchEvent event, Consumer<Finding> report) {
        var date = date(event);
        if (!COUNTED.matcher(date).matches()) {
            report.accept(new Finding(
                    "open-day-timer",
                    file,
                    event.getId(),
                    "開庁日の期限なので、タイマーの種類を「日時」（Date）、値を ${openDays.after(起点の変数, 日数).at(時刻)} の形にしてください"));
        } else if (FROM_NOW.matcher(date).find()) {
            report.accept(new Finding("open-day-timer", file, event.getId(), "期限は now() ではなく、保存した日時の変数から数えてください"));
        }
    }

    /** The timer's date as it is written; empty for durations, cycles and events that are no timers. */
    private static String date(CatchEvent event) {
        return event.getEventDefinitions().stream()
                .filter(TimerEventDefinition.class::isInstance)
                .map(definition -> ((TimerEventDefinition) definition).getTimeDate())
                .filter(java.util.Objects::nonNull)
                .map(written -> written.getTextContent())
                .findFirst()
                .orElse("");
    }
}
