package jp.madoguchi.signature;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CaseCardSection.Row;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.FormEvaluator;
import jp.madoguchi.procedures.FormEvaluator.Compared;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.procedures.Residence;
import org.springframework.stereotype.Component;

/** The certificate beside what was typed: differences are for the clerk to see, never a refusal. */
@Component
class HolderComparison {

    private final FormEvaluator forms;
    private final Procedures procedures;
    private final Residence residence;
    private final CityProperties city;

    HolderComparison(FormEvaluator forms, Procedures procedures, Residence residence, CityProperties city) {
        this.forms = forms;
        this.procedures = procedures;
        this.residence = residence;
        this.city = city;
    }

    /** Of what was shown and signed only: values of fields that were hidden again are no part of the application. */
    List<Row> rows(Application application, Holder holder) {
        return forms.compared(procedures.get(application.procedure()), application.values()).stream()
                .map(compared -> row(compared, holder))
                .toList();
    }

    static Row row(Compared compared, Holder holder) {
        var likeness =
                switch (compared.attribute()) {
                    case NAME -> Likeness.of(compared.typed(), holder.name(), holder.nameFlags());
                    case ADDRESS -> Likeness.of(compared.typed(), holder.address(), holder.addressFlags());
                    case BIRTH_DATE ->
                        holder.birthDate().is(LocalDate.parse(compared.typed())) ? Likeness.SAME : Likeness.DIFFERENT;
                };
        return new Row(
                compared.label() + "との比較",
                switch (likeness) {
                    case SAME -> "証明書と同じ";
                    case BUT_FOR_VARIANTS -> "異体字・代替文字の違いのみ：" + compared.typed();
                    case DIFFERENT -> "証明書と異なる：" + compared.typed();
                });
    }

    List<String> warnings(Application application, Holder holder) {
        return residence.isDoubtful(application.procedure(), holder.address())
                ? List.of("電子証明書の住所が%sではありません。住民登録を確認してください。".formatted(city.name()))
                : List.of();
    }
}
