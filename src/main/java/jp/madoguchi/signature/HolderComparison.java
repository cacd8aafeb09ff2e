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
                        new Typed("お届け先のお名前との比較", "deliveryName", holder.name()),
                        new Typed("お届け先の住所との比較", "deliveryAddress", holder.address()))
                .flatMap(typed -> typed.row(application.values().get(typed.field())).stream())
                .toList();
    }

    List<String> warnings(Application application, Holder holder) {
        return !procedures.requirements(application.procedure()).residenceRequired()
                        || jurisdiction.covers(holder.address())
                ? List.of()
                : List.of("電子証明書の住所が%sではありません。住民登録を確認してください。".formatted(city.name()));
    }

    private record Typed(String label, String field, String certified) {

        Optional<Row> row(@Nullable Object value) {
            if (!(value instanceof String text)) {
                return Optional.empty();
            }
            boolean same = ComparableText.of(text).equals(ComparableText.of(certified));
            return Optional.of(new Row(label, same ? "証明書と同じ" : "証明書と異なる：" + text));
        }
    }
}
