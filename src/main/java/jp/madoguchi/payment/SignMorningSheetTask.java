package jp.madoguchi.payment;

import static java.util.stream.Collectors.toSet;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.desk.DecisionBody;
import jp.madoguchi.desk.DecisionInvalidException;
import jp.madoguchi.desk.DeskTask;
import jp.madoguchi.desk.OfficeTask;
import jp.madoguchi.desk.StaffNames;
import jp.madoguchi.process.ProcessNames.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** User task 朝の確認: a person of 収納 has read the sheet of the day and signs for it. */
@Component
class SignMorningSheetTask implements OfficeTask {

    /** Which making of the sheet the form showed: it may be made again at any time until it is signed. */
    private static final String SEEN = "seen";

    private static final String SIGNED = "SIGNED";

    private final MorningSheets sheets;
    private final PaymentAlarms alarms;
    private final StaffNames staff;

    SignMorningSheetTask(MorningSheets sheets, PaymentAlarms alarms, StaffNames staff) {
        this.sheets = sheets;
        this.alarms = alarms;
        this.staff = staff;
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
    public Map<String, Object> facts(Map<String, Object> variables) {
        return sheets.of(day(variables))
                .<Map<String, Object>>map(sheet -> Map.of(SEEN, sheet.madeAt().toString()))
                .orElse(Map.of());
    }

    @Override
    public Map<String, Object> decide(Map<String, Object> variables, JsonNode decision, String clerk) {
        var body = new DecisionBody(decision);
        var note = body.text("note", "メモ").orElse(null);
        var sheet = sheets.of(day(variables)).orElseThrow(MorningSheetRefusedException::none);
        var signedBy = sheet.signedBy();
        if (signedBy != null) {
            return alreadySigned(signedBy, note);
        }
        if (!body.text(SEEN, SEEN).equals(Optional.of(sheet.madeAt().toString())) || !sheets.sign(sheet, clerk, note)) {
            throw new DecisionInvalidException(SEEN, "確認表が作り直されたため、表示を更新しました。内容を確かめて、もう一度処理してください。");
        }
        alarms.settleWithoutCase(subjects(sheet), sheet.madeAt(), clerk);
        return Map.of(DeskTask.DECISION, SIGNED);
    }

    /** A morning that was made up for later, or twice, has one sheet: nothing is left to do, and no note is lost. */
    private Map<String, Object> alreadySigned(String signedBy, @Nullable String note) {
        if (note != null) {
            throw new DecisionInvalidException(
                    "note", "この日の確認表は、%sが確認済みです。メモを空にして、もう一度処理してください。".formatted(staff.of(signedBy)));
        }
        return Map.of(DeskTask.DECISION, SIGNED);
    }

    /** Only what stood on the sheet was seen. */
    private static Set<String> subjects(MorningSheet sheet) {
        return sheet.parts().stream()
                .flatMap(part -> part.lines().stream())
                .map(MorningSheet.Line::subject)
                .collect(toSet());
    }

    private static LocalDate day(Map<String, Object> variables) {
        return LocalDate.parse(String.valueOf(variables.get(PaymentVariables.SHEET_DAY.name())));
    }
}
