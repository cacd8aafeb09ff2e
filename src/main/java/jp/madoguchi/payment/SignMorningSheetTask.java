package jp.madoguchi.payment;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.OfficeTask;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.springframework.stereotype.Component;

/** User task 朝の確認: a person of 収納 has read the sheet of the day and signs for it. */
@Component
class SignMorningSheetTask implements OfficeTask {

    private final MorningSheets sheets;
    private final PaymentAlarms alarms;

    SignMorningSheetTask(MorningSheets sheets, PaymentAlarms alarms) {
        this.sheets = sheets;
        this.alarms = alarms;
    }

    @Override
    public String taskKey() {
        return Tasks.SIGN_MORNING_SHEET;
    }

    @Override
    public String page(Map<String, Object> variables) {
        return "/clerk/payments/mornings/" + day(variables);
    }

    @Override
    public Map<String, Object> decide(Map<String, Object> variables, JsonNode decision, String clerk) {
        var day = day(variables);
        var note = new DecisionBody(decision).text("note", "メモ").orElse(null);
        if (!sheets.sign(day, clerk, note)) {
            throw new DecisionInvalidException("note", "この日の確認表は、すでに確認済みです。");
        }
        alarms.settleWithoutCase(subjects(day), clerk);
        return Map.of(DeskTask.DECISION, "SIGNED");
    }

    /** Only what stood on the sheet was seen. */
    private Set<String> subjects(LocalDate day) {
        var subjects = new HashSet<String>();
        sheets.of(day).ifPresent(sheet -> sheet.parts()
                .forEach(part -> part.lines().forEach(line -> subjects.add(line.subject()))));
        return subjects;
    }

    private static LocalDate day(Map<String, Object> variables) {
        return LocalDate.parse(String.valueOf(variables.get(PaymentVariables.SHEET_DAY.name())));
    }
}
