package jp.madoguchi.signature;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CaseCardSection.Row;
import jp.madoguchi.procedures.CityProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The certificate beside what was typed: differences are for the clerk to see, never a refusal. */
@Component
class HolderComparison {

    private final CityProperties city;

    HolderComparison(CityProperties city) {
        this.city = city;
    }

    List<Row> rows(Application application, Holder holder) {
        return Stream.of(
                        new Typed("お届け先のお名前との比較", "deliveryName", holder.name()),
                        new Typed("お届け先の住所との比較", "deliveryAddress", holder.address()))
                .flatMap(typed -> typed.row(application.values().get(typed.field())).stream())
                .toList();
    }

    List<String> warnings(Holder holder) {
        return holder.address().contains(city.name())
                ? List.of()
                : List.of("証明書の住所に「%s」が含まれていません。住民登録を確認してください。".formatted(city.name()));
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
