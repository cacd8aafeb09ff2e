package jp.madoguchi.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.applications.Application;
import jp.madoguchi.calendar.JapaneseDates;
import org.springframework.stereotype.Component;

/** What colleagues decided before, with their words. */
@Component
class DecisionsSection implements CaseCardSection {

    private static final int POSITION = 70;

    private static final Map<String, String> OUTCOMES = Map.ofEntries(
            Map.entry("Task_DecideRefund APPROVE", "返金の承認"),
            Map.entry("Task_DecideRefund REFUSE", "返金を承認しない"),
            Map.entry("APPROVE", "承認"),
            Map.entry("ASK", "確認事項の問い合わせ"),
            Map.entry("CORRECT", "補正の依頼"),
            Map.entry("REFUSE", "却下"),
            Map.entry("ANSWERED", "回答を確認"),
            Map.entry("CANCEL", "取消（差し戻し）"),
            Map.entry("EXTEND", "期限の延長"),
            Map.entry("HOLD", "保留"),
            Map.entry("RESUME", "保留の解除"),
            Map.entry("CONFIRMED", "入金を確認"),
            Map.entry("WAIT", "入金を待つ"),
            Map.entry("ACKNOWLEDGED", "取消後の入金を確認"),
            Map.entry("SETTLED", "決済を確認"),
            Map.entry("STOP", "支払い依頼の締切"),
            Map.entry("ENCLOSED", "封入"),
            Map.entry("RETURN", "封入のやり直し"),
            Map.entry("DISPATCHED", "発送"),
            Map.entry("DESTROYED", "証明書の破棄"));

    private final DeskDecisions decisions;
    private final StaffNames staff;

    DecisionsSection(DeskDecisions decisions, StaffNames staff) {
        this.decisions = decisions;
        this.staff = staff;
    }

    @Override
    public Optional<Section> of(Application application) {
        var rows = decisions.of(application.reference()).stream().map(this::row).toList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(new Section(POSITION, "これまでの処理", rows, List.of()));
    }

    /** Where two tasks have an outcome of the same name, the words say which. */
    private static String outcome(DeskDecision decision) {
        return OUTCOMES.getOrDefault(
                decision.taskKey() + " " + decision.outcome(),
                OUTCOMES.getOrDefault(decision.outcome(), decision.outcome()));
    }

    private Row row(DeskDecision decision) {
        var text = new StringBuilder(outcome(decision));
        var days = decision.days();
        if (days != null) {
            text.append("（").append(days).append("開庁日）");
        }
        var until = decision.until();
        if (until != null) {
            text.append("（").append(JapaneseDates.date(until)).append("に再開）");
        }
        text.append("　担当: ").append(staff.of(decision.clerk()));
        var message = decision.message();
        if (message != null) {
            text.append('\n').append(message);
        }
        return new Row(JapaneseDates.dateTime(decision.decidedAt()), text.toString());
    }
}
