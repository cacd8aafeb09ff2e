package jp.madoguchi.desk;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Steps;
import jp.madoguchi.calendar.JapaneseDates;
import org.springframework.stereotype.Component;

/** The way the case has come, in the words that the resident reads, too. */
@Component
class HistorySection implements CaseCardSection {

    private static final int POSITION = 80;

    private final Steps steps;

    HistorySection(Steps steps) {
        this.steps = steps;
    }

    @Override
    public Optional<Section> of(Application application) {
        var rows = steps.of(application.reference()).stream()
                .map(step ->
                        new Row(JapaneseDates.dateTime(step.at()), step.state().label()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section(POSITION, "経過", rows, List.of()));
    }
}
