package jp.madoguchi.procedures;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.procedures.FormDefinition.Component;
import org.jspecify.annotations.Nullable;

/**
 * The form of a user task that a process owner has added, as Tasklist draws it.
 *
 * @param variables what the task sees; conditions may ask it, and fields that are only shown have their values there
 */
record TaskForm(FormDefinition form, Map<String, Object> variables) {

    /**
     * What the task may be completed with: tidied values of the form's own fields, null for one that was emptied.
     *
     * @throws FormRefusedException if something is no field of the form, missing, or not what its field takes
     */
    Map<String, @Nullable Object> accept(Map<String, ? extends @Nullable Object> submitted) {
        var errors = new LinkedHashMap<String, String>();
        var accepted = new LinkedHashMap<String, @Nullable Object>();
        submitted.forEach((key, raw) -> form.field(key)
                .ifPresentOrElse(
                        field -> take(field, raw, accepted, errors), () -> errors.put(key, "この作業の画面にない項目です。")));
        var visible = Visibility.of(form, values(accepted), variables);
        form.fields()
                .filter(field -> !field.readOnly() && !errors.containsKey(field.key()))
                .forEach(field -> judge(field, visible, accepted.get(field.key()), errors));
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return accepted;
    }

    private void take(
            Component field, @Nullable Object raw, Map<String, @Nullable Object> accepted, Map<String, String> errors) {
        if (field.readOnly()) {
            // Tasklist sends along what it only shows
            var known = variables.get(field.key());
            var shown = known == null ? field.defaultValue() : known;
            if (raw != null && !raw.toString().equals(Objects.toString(shown, ""))) {
                errors.put(field.key(), "この項目は変更できません。");
            }
            return;
        }
        var typed = TypedValue.of(field, raw);
        if (typed.error() == null) {
            accepted.put(field.key(), typed.value());
        } else {
            errors.put(field.key(), typed.error());
        }
    }

    private static void judge(Component field, Visibility visible, @Nullable Object value, Map<String, String> errors) {
        if (!visible.shows(field.key())) {
            if (value != null) {
                errors.put(field.key(), "この項目は、現在の入力内容では入力できません。");
            }
            return;
        }
        var error = FormEvaluator.error(field, value, field.required().holds(visible.context()));
        if (error != null) {
            errors.put(field.key(), error);
        }
    }

    /** What was typed and what is only shown. */
    private Map<String, Object> values(Map<String, @Nullable Object> accepted) {
        var values = new HashMap<String, Object>();
        form.fields().forEach(field -> {
            var value = field.readOnly() ? variables.get(field.key()) : accepted.get(field.key());
            if (value != null) {
                values.put(field.key(), value);
            }
        });
        return values;
    }
}
