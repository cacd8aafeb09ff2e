package jp.madoguchi.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.CaseCardSection;
import jp.madoguchi.procedures.Procedures;
import org.springframework.stereotype.Component;

/** The fee on the case card: what was approved, before that what today's price lists say. */
@Component
class FeeSection implements CaseCardSection {

    private static final int POSITION = 30;

    private final FeeDesk fees;
    private final Procedures procedures;

    FeeSection(FeeDesk fees, Procedures procedures) {
        this.fees = fees;
        this.procedures = procedures;
    }

    @Override
    public Optional<Section> of(Application application) {
        if (!application.submitted()) {
            return Optional.empty();
        }
        var snapshot = fees.snapshot(application.reference());
        if (snapshot.isPresent()) {
            return Optional.of(section("手数料（承認済み）", rows(snapshot.get()), List.of()));
        }
        return Optional.of(
                procedures.requirements(application.procedure()).paymentRequired()
                        ? proposed(application)
                        : section("手数料", List.of(noPayment(NothingDue.FREE_PROCEDURE)), List.of()));
    }

    private Section proposed(Application application) {
        if (!application.submittedAsItStands()) {
            return section("手数料", List.of(), List.of("補正された内容が申請されてから、手数料を計算します。"));
        }
        try {
            return section("手数料（計算）", rows(fees.compute(application)), List.of());
        } catch (FeeUnknownException e) {
            return section("手数料", List.of(), List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Section section(String title, List<Row> rows, List<String> warnings) {
        return new Section(POSITION, title, rows, warnings);
    }

    private static List<Row> rows(FeeSnapshot snapshot) {
        var rows = new ArrayList<>(rows(snapshot.fee()));
        var reason = snapshot.adjustmentReason();
        if (reason != null) {
            rows.add(new Row("増減の理由", reason));
        }
        NothingDue.of(snapshot).map(FeeSection::noPayment).ifPresent(rows::add);
        return rows;
    }

    private static Row noPayment(NothingDue reason) {
        return new Row("お支払い", "なし（%s）".formatted(reason.label()));
    }

    private static List<Row> rows(Fee fee) {
        var rows = fee.lines().stream()
                .map(line -> new Row(line.label(), yen(line.amount())))
                .collect(Collectors.toCollection(ArrayList::new));
        rows.add(new Row("合計", yen(fee.total())));
        return rows;
    }

    private static String yen(int amount) {
        return "%,d円".formatted(amount);
    }
}
