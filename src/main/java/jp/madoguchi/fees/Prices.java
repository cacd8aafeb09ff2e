package jp.madoguchi.fees;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.procedures.Decisions;
import jp.madoguchi.process.ProcessNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price lists of a day: decision {@code Fee} (per copy) and decision {@code Postage} (per envelope). */
@Component
class Prices {

    private final Decisions decisions;

    Prices(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The price of one copy. */
    Fee.Line unit(String procedure, @Nullable String kind, LocalDate day) {
        var inputs = new HashMap<String, Object>();
        inputs.put("procedure", procedure);
        inputs.put("kind", kind);
        inputs.put("date", day.toString());
        var what = kind == null ? procedure : procedure + " " + kind;
        var rows = decisions.rows(ProcessNames.Decisions.FEE, inputs);
        if (rows.size() != 1) {
            throw new FeeUnknownException(what);
        }
        return line(rows.get(0), "unitFee", what);
    }

    /** The price of the envelope: postage and its surcharges, such as 速達. */
    List<Fee.Line> postage(@Nullable String deliveryMethod, int copies, LocalDate day) {
        var inputs = new HashMap<String, Object>();
        inputs.put("deliveryMethod", deliveryMethod);
        inputs.put("copies", copies);
        inputs.put("date", day.toString());
        var what = "郵送料 " + deliveryMethod;
        var rows = decisions.rows(ProcessNames.Decisions.POSTAGE, inputs);
        if (rows.isEmpty()) {
            throw new FeeUnknownException(what);
        }
        return rows.stream().map(row -> line(row, "amount", what)).toList();
    }

    private static Fee.Line line(Map<String, Object> row, String column, String what) {
        if (row.get(column) instanceof Number amount
                && row.get("label") instanceof String label
                && amount.intValue() >= 0) {
            return new Fee.Line(label, amount.intValue());
        }
        throw new FeeUnknownException(what);
    }
}
