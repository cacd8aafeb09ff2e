package jp.madoguchi.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Submissions;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Component;

/** What was applied for, with the labels and the words that the applicant saw. */
@Component
class AppliedForSection implements CaseCardSection {

    private static final int POSITION = 10;

    private final Procedures procedures;
    private final FormEvaluator forms;
    private final Submissions submissions;

    AppliedForSection(Procedures procedures, FormEvaluator forms, Submissions submissions) {
        this.procedures = procedures;
        this.forms = forms;
        this.submissions = submissions;
    }

    /** What the certificate says stands in the signature's section, where its value is judged. */
    @Override
    public Optional<Section> of(Application application) {
        var procedure = procedures.get(application.procedure());
        var rows = new ArrayList<Row>();
        forms.evaluate(procedure, application.values(), Map.of())
                .fields()
                .filter(field -> !field.shown().isEmpty())
                .forEach(field -> rows.add(new Row(field.label(), field.shown())));
        return Optional.of(new Section(POSITION, "申請の内容", rows, warnings(application)));
    }

    private List<String> warnings(Application application) {
        return submissions.stands(application) ? List.of() : List.of("申請者が途中まで入力した内容です。この内容は、まだ申請されていません。");
    }
}
