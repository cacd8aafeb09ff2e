package jp.madoguchi.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 発送: the envelope was checked and has left. */
@Component
class DispatchTask implements DeskTask {

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]([0-9A-Z-]{2,28})[0-9A-Z]");

    private final Dispatches dispatches;
    private final DeliveryMethod methods;
    private final Clock clock;

    DispatchTask(Dispatches dispatches, DeliveryMethod methods, Clock clock) {
        this.dispatches = dispatches;
        this.methods = methods;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DISPATCH;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        if (!body.ticked("envelopeChecked")) {
            throw new DecisionInvalidException("envelopeChecked", "宛名と封入物を確認し、チェックを入れてください。");
        }
        var number = trackingNumber(body);
        if (number.isEmpty() && methods.tracked(application)) {
            throw new DecisionInvalidException(
                    "trackingNumber", "%sのお問い合わせ番号を入力してください。".formatted(methods.nameFor(application)));
        }
        dispatches.add(
                application.reference(),
                new Dispatch(methods.nameFor(application), number.orElse(null), clerk, clock.instant()));
        return Map.of(DECISION, "DISPATCHED");
    }

    /** Typed or scanned, perhaps in full width. */
    private static Optional<String> trackingNumber(DecisionBody body) {
        var typed = body.text("trackingNumber", "お問い合わせ番号");
        var number = typed.map(text -> Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replaceAll("[‐－ー―−]", "-")
                .replace(" ", "")
                .toUpperCase(Locale.ROOT));
        if (number.isPresent() && !NUMBER.matcher(number.get()).matches()) {
            throw new DecisionInvalidException("trackingNumber", "お問い合わせ番号は、英数字とハイフンで入力してください。");
        }
        return number;
    }

    @Override
    public Map<String, Object> facts(Application application) {
        return Map.of("deliveryMethod", methods.nameFor(application), "tracked", methods.tracked(application));
    }
}
