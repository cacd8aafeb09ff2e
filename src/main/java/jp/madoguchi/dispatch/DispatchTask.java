package jp.madoguchi.dispatch;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.applications.Application;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskDecision;
import jp.madoguchi.desk.DeskDecisions;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.payment.MoneyForDispatch;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/**
 * User task 発送: the envelope was checked and has left, the money for it being here. Where somebody enclosed it before, the second person looks
 * again, is never the first, and may give it back.
 */
@Component
class DispatchTask implements DeskTask {

    private static final String RETURN = "RETURN";
    private static final Pattern NUMBER = Pattern.compile("[0-9A-Z]([0-9A-Z-]{2,28})[0-9A-Z]");

    private final Dispatches dispatches;
    private final DeliveryMethod methods;
    private final DeskDecisions decisions;
    private final MoneyForDispatch money;
    private final StaffNames staff;
    private final Clock clock;

    DispatchTask(
            Dispatches dispatches,
            DeliveryMethod methods,
            DeskDecisions decisions,
            MoneyForDispatch money,
            StaffNames staff,
            Clock clock) {
        this.dispatches = dispatches;
        this.methods = methods;
        this.decisions = decisions;
        this.money = money;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public String taskKey() {
        return Tasks.DISPATCH;
    }

    @Override
    public Map<String, Object> decide(Application application, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var enclosedBy = enclosedBy(application);
        if (enclosedBy.isPresent() && decision.path("outcome").asText().equals(RETURN)) {
            body.requiredText("reason", "封入に戻す理由");
            return Map.of(DECISION, RETURN);
        }
        if (enclosedBy.filter(clerk::equals).isPresent()) {
            throw new DecisionInvalidException("envelopeChecked", "封入した人とは別の担当者が、確認して発送してください。");
        }
        money.objection(application).ifPresent(reason -> {
            throw new DecisionInvalidException("envelopeChecked", reason);
        });
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
        var facts = new HashMap<String, Object>();
        facts.put("deliveryMethod", methods.nameFor(application));
        facts.put("tracked", methods.tracked(application));
        enclosedBy(application).ifPresent(first -> {
            facts.put("enclosedBy", first);
            facts.put("enclosedByName", staff.of(first));
        });
        money.objection(application).ifPresent(reason -> facts.put("objection", reason));
        return facts;
    }

    /** The first of two people; empty where the procedure asks for one only. */
    private Optional<String> enclosedBy(Application application) {
        return decisions.last(application.reference(), EncloseTask.ENCLOSED).map(DeskDecision::clerk);
    }
}
