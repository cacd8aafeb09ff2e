package jp.madoguchi.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import jp.madoguchi.procedures.TypedText;

/** Reads a clerk's decision field by field, so that every desk refuses bad input with the same words. */
public record DecisionBody(JsonNode json) {

    /** In code points; a letter's worth of words. */
    public static final int MAX_TEXT = 2000;

    private static final int MAX_DAYS = 60;

    /** The chosen outcome, one of those that the task offers. */
    public <E extends Enum<E>> E outcome(Class<E> outcomes) {
        var name = json.path("outcome").asText("");
        for (var outcome : outcomes.getEnumConstants()) {
            if (outcome.name().equals(name)) {
                return outcome;
            }
        }
        throw new DecisionInvalidException("outcome", "処理の内容を選んでください。");
    }

    /** What was typed, NFC and without blank ends; empty when nothing was. */
    public Optional<String> text(String field, String label) {
        var node = json.path(field);
        if (!node.isMissingNode() && !node.isNull() && !node.isTextual()) {
            throw new DecisionInvalidException(field, label + "は文字で入力してください。");
        }
        var text = TypedText.tidy(node.asText(""));
        if (TypedText.length(text) > MAX_TEXT) {
            throw new DecisionInvalidException(field, "%sは%,d文字以内で入力してください。".formatted(label, MAX_TEXT));
        }
        if (TypedText.unusable(text)) {
            throw new DecisionInvalidException(field, label + "に使えない文字が含まれています。");
        }
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    public String requiredText(String field, String label) {
        return text(field, label).orElseThrow(() -> new DecisionInvalidException(field, label + "を入力してください。"));
    }

    /** A number of open days. */
    public int days(String field, String label) {
        var node = json.path(field);
        if (!node.isIntegralNumber() || !node.canConvertToInt() || node.asInt() < 1 || node.asInt() > MAX_DAYS) {
            throw new DecisionInvalidException(field, "%sは1から%dまでの整数で入力してください。".formatted(label, MAX_DAYS));
        }
        return node.asInt();
    }

    /** Signed yen; 0 when nothing was typed. */
    public int yen(String field, String label) {
        var node = json.path(field);
        if (node.isMissingNode() || node.isNull()) {
            return 0;
        }
        if (!node.canConvertToInt() || !node.isIntegralNumber()) {
            throw new DecisionInvalidException(field, label + "は円単位の整数で入力してください。");
        }
        return node.asInt();
    }

    /** A day in the form 2026-06-09. */
    public LocalDate date(String field, String label) {
        try {
            return LocalDate.parse(json.path(field).asText(""));
        } catch (DateTimeParseException e) {
            throw new DecisionInvalidException(field, label + "を年月日で入力してください。");
        }
    }

    public boolean ticked(String field) {
        return json.path(field).asBoolean(false);
    }
}
