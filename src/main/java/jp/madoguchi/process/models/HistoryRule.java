package jp.madoguchi.process.models;

import java.util.function.Consumer;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.jspecify.annotations.Nullable;

/** What is kept of a case ends some day; the engine refuses a model that does not say when, without saying where. */
final class HistoryRule implements Rule {

    @Override
    public void check(ModelSet models, Consumer<Finding> report) {
        models.each(Process.class, (file, process) -> {
            if (blank(process.getCamundaHistoryTimeToLiveString())) {
                report.accept(missing(file, process.getId()));
            }
        });
        models.decisions().forEach((file, model) -> model.getModelElementsByType(Decision.class)
                .forEach(decision -> {
                    if (blank(decision.getCamundaHistoryTimeToLiveString())) {
                        report.accept(missing(file, decision.getId()));
                    }
                }));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Finding missing(String file, String element) {
        return new Finding("history-ttl", file, element, "履歴の保存期間（History time to live）が必要です");
    }
}
