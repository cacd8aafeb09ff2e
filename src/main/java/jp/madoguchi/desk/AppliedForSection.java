package jp.madoguchi.desk;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.AppliedFor;
import jp.madoguchi.applications.CaseState;
import org.springframework.stereotype.Component;

/** What was applied for, with the labels and the words that the applicant saw when it was submitted. */
@Component
class AppliedForSection implements CaseCardSection {

    private static final int POSITION = 10;

    /** What the certificate says stands in the signature's section, where its value is judged. */
    @Override
    public Optional<Section> of(Application application) {
        var appliedFor = application.appliedFor();
        return Optional.of(
                appliedFor == null
                        ? section(List.of(), List.of("まだ申請されていません。入力中の内容は表示されません。"))
                        : section(rows(appliedFor), warnings(application)));
    }

    private static List<Row> rows(AppliedFor appliedFor) {
        return appliedFor.fields().stream()
                .map(field -> new Row(field.label(), field.value()))
                .toList();
    }

    private static List<String> warnings(Application application) {
        if (application.state() == CaseState.CORRECTING) {
            return List.of("申請者に補正をお願いしています。表示しているのは、補正の前に申請された内容です。");
        }
        return application.submittedAsItStands()
                ? List.of()
                : List.of("申請者が補正の途中で入力した内容は、まだ申請されていません。表示しているのは、その前に申請された内容です。");
    }

    private static Section section(List<Row> rows, List<String> warnings) {
        return new Section(POSITION, "申請の内容", rows, warnings);
    }
}
