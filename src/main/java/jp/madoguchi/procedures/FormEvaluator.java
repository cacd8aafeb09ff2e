package jp.madoguchi.procedures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.procedures.FormDefinition.Component;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides what a form shows, what it takes and what is wrong in it; browsers only draw the result.
 */
@org.springframework.stereotype.Component
public class FormEvaluator {

    private final Forms forms;

    FormEvaluator(Forms forms) {
        this.forms = forms;
    }

    /**
     * The form as it stands: errors only for what is filled and wrong.
     *
     * @param values what was typed, as {@link #accept} returned it
     * @param certificate what the card's certificate says ({@code name}, {@code address}, {@code birthDate}, as they
     *     are to be shown); empty before signing
     */
    public EvaluatedForm evaluate(Procedure procedure, Map<String, Object> values, Map<String, String> certificate) {
        return evaluate(procedure, values, certificate, false);
    }

    /** What was typed, with an error at each required field that is still empty; for the submission. */
    public EvaluatedForm evaluateDemandingAll(Procedure procedure, Map<String, Object> values) {
        return evaluate(procedure, values, Map.of(), true);
    }

    /**
     * The values after a change of the draft: tidied, merged, empty ones removed.
     *
     * @throws FormRefusedException if the change has unknown, hidden or read-only fields, or values that cannot be kept
     */
    public Map<String, Object> accept(
            Procedure procedure, Map<String, Object> current, Map<String, ? extends @Nullable Object> patch) {
        var form = forms.get(procedure.form());
        var errors = new LinkedHashMap<String, String>();
        var values = form.withDefaults(current);
        patch.forEach((key, value) -> form.field(key)
                .ifPresentOrElse(
                        field -> keep(field, value, values, errors), () -> errors.put(key, "この項目はこの申請にはありません。")));
        var visible = Visibility.of(form, values);
        patch.forEach((key, value) -> {
            if (value != null && !errors.containsKey(key) && !visible.shows(key)) {
                errors.put(key, "この項目は、現在の入力内容では入力できません。");
            }
        });
        if (!errors.isEmpty()) {
            throw new FormRefusedException(errors);
        }
        return values;
    }

    /** What was typed into fields that are visible: the application's content, without leftovers of hidden fields. */
    public Map<String, Object> visibleValues(Procedure procedure, Map<String, Object> values) {
        return Visibility.of(forms.get(procedure.form()), values).values();
    }

    /** What was typed into visible fields that the form wants to be compared with the certificate. */
    public List<Compared> compared(Procedure procedure, Map<String, Object> values) {
        var form = forms.get(procedure.form());
        var visible = Visibility.of(form, values).values();
        var compared = new ArrayList<Compared>();
        form.fields().forEach(field -> {
            var attribute = field.compare();
            if (attribute != null && visible.get(field.key()) instanceof String typed) {
                compared.add(new Compared(field.label(), attribute, typed));
            }
        });
        return compared;
    }

    /** @param typed a text, or an ISO date */
    public record Compared(String label, HolderAttribute attribute, String typed) {}

    private static void keep(
            Component field, @Nullable Object value, Map<String, Object> values, Map<String, String> errors) {
        if (field.source() != null) {
            errors.put(field.key(), "この項目は電子署名のときにマイナンバーカードから転記されるため、入力できません。");
            return;
        }
        if (field.readOnly()) {
            errors.put(field.key(), "この項目は変更できません。");
            return;
        }
        var typed = TypedValue.of(field, value);
        if (typed.error() != null) {
            errors.put(field.key(), typed.error());
        } else if (typed.value() == null) {
            values.remove(field.key());
        } else {
            values.put(field.key(), typed.value());
        }
    }

    private EvaluatedForm evaluate(
            Procedure procedure, Map<String, Object> values, Map<String, String> certificate, boolean demanding) {
        var form = forms.get(procedure.form());
        var visible = Visibility.of(form, values);
        var pages = new ArrayList<EvaluatedForm.Page>();
        boolean complete = true;
        for (var page : form.pages()) {
            var fields = new ArrayList<EvaluatedForm.Field>();
            for (var component : visible.inside(page)) {
                var field = field(component, visible, certificate, demanding);
                fields.add(field);
                complete &= field.error() == null && (!field.required() || filled(field.value()));
            }
            if (!fields.isEmpty()) {
                pages.add(new EvaluatedForm.Page(page.key(), page.label(), List.copyOf(fields)));
            }
        }
        return new EvaluatedForm(List.copyOf(pages), complete, form.version());
    }

    private static EvaluatedForm.Field field(
            Component component, Visibility visible, Map<String, String> certificate, boolean demanding) {
        var source = component.source();
        var value = source == null
                ? visible.values().get(component.key())
                : certificate.get(source.replace("certificate.", ""));
        boolean required = source == null && component.required().holds(visible.context());
        return new EvaluatedForm.Field(
                component.key(),
                component.type(),
                component.label(),
                component.hint(),
                required,
                source != null || component.readOnly(),
                value,
                component.options(),
                source == null ? error(component, value, required && demanding) : null);
    }

    static @Nullable String error(Component component, @Nullable Object value, boolean demanded) {
        if (filled(value)) {
            return FilledValue.error(component, Objects.requireNonNull(value));
        }
        return demanded ? FilledValue.missing(component) : null;
    }

    /** A box that must be ticked is filled only when it is. */
    private static boolean filled(@Nullable Object value) {
        return value != null && !Boolean.FALSE.equals(value);
    }
}
