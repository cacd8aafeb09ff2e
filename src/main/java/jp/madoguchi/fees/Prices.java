package jp.madoguchi.fees;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.procedures.Decisions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price lists of a day: decision {@code Fee} (per copy) and decision {@code Postage} (per envelope). */
@Component
class Prices {

    private final Decisions decisions;
    private final Clock clock;

    Prices(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    /** The price of one copy. */
    Fee.Line unit(String procedure, @Nullable String kind, LocalDate day) {
        var inputs = inputs(day);
        inputs.put("procedure", procedure);
        inputs.put("kind", kind);
        return line("Fee", inputs, kind == null ? procedure : procedure + " " + kind);
    }

    /** The price of the envelope. */
    Fee.Line postage(@Nullable String deliveryMethod, int copies, LocalDate day) {
        var inputs = inputs(day);
        inputs.put("deliveryMethod", deliveryMethod);
        inputs.put("copies", copies);
        return line("Postage", inputs, "郵送料 " + deliveryMethod);
    }

    private Map<String, Object> inputs(LocalDate day) {
        var inputs = new HashMap<String, Object>();
        // the engine's tables compare java.util.Date; noon is the same day in whatever zone the server runs
        inputs.put(
                "date",
                Date.from(day.atTime(LocalTime.NOON).atZone(clock.getZone()).toInstant()));
        return inputs;
    }

    private Fee.Line line(String decision, Map<String, Object> inputs, String what) {
        var rows = decisions.rows(decision, inputs);
        if (rows.size() != 1
                || !(rows.get(0).get("amount") instanceof Number amount)
                || !(rows.get(0).get("label") instanceof String label)
                || amount.intValue() < 0) {
            throw new FeeUnknownException(what);
        }
        return new Fee.Line(label, amount.intValue());
    }
}
