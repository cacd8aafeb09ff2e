package jp.madoguchi.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CaseCardSection.Row;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Jurisdiction;
import jp.madoguchi.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificate beside what was typed: differences are for the clerk to see, never a refusal. */
@Component
class HolderComparison {

    private final Procedures procedures;
    private final Jurisdiction jurisdiction;
    private final CityProperties city;

    HolderComparison(Procedures procedures, Jurisdiction jurisdiction, CityProperties city) {
        this.procedures = procedures;
        this.jurisdiction = jurisdiction;
        this.city = city;
    }

    List<Row> rows(Application application, Holder holder) {
        return Stream.of(
                        new Typed("お届け先のお名前との比較", "deliveryName", holder.name(), holder.nameFlags()),
                        new Typed("お届け先の住所との比較", "deliveryAddress", holder.address(), holder.addressFlags()))
                .flatMap(typed -> typed.row(application.values().get(typed.field())).stream())
                .toList();
    }

    List<String> warnings(Application application, Holder holder) {
        return !procedures.requirements(application.procedure()).residenceRequired()
                        || jurisdiction.covers(holder.address())
                ? List.of()
                : List.of("電子証明書の住所が%sではありません。住民登録を確認してください。".formatted(city.name()));
    }

    private record Typed(String label, String field, String certified, String flags) {

        Optional<Row> row(@Nullable Object value) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            return Optional.of(new Row(
                    label,
                    switch (Likeness.of(text, certified, flags)) {
                        case SAME -> "証明書と同じ";
                        case BUT_FOR_VARIANTS -> "異体字・代替文字の違いのみ：" + text;
                        case DIFFERENT -> "証明書と異なる：" + text;
                    }));
        }
    }
}
