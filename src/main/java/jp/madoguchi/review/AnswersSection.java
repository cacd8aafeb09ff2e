package jp.madoguchi.review;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.CaseCardSection;
import org.springframework.stereotype.Component;

/** The applicant's answers on the case card. */
@Component
class AnswersSection implements CaseCardSection {

    private static final int POSITION = 60;

    private final Answers answers;

    AnswersSection(Answers answers) {
        this.answers = answers;
    }

    @Override
    public Optional<Section> of(Application application) {
        var rows = answers.of(application.reference()).stream()
                .map(answer -> new Row(JapaneseDates.dateTime(answer.receivedAt()), answer.message()))
                .toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section(POSITION, "申請者からの回答", rows, List.of()));
    }
}
