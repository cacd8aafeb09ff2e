package jp.madoguchi.procedures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.procedures.FormDefinition.Component;

/** Which components show, given what was typed; hidden fields count as empty in the conditions of others. */
record Visibility(FormDefinition form, Map<String, Object> context, Map<String, Object> values) {

    static Visibility of(FormDefinition form, Map<String, Object> kept) {
        return of(form, kept, Map.of());
    }

    /** @param around what conditions may ask beside the fields of the form */
    static Visibility of(FormDefinition form, Map<String, Object> kept, Map<String, Object> around) {
        var typed = form.withDefaults(kept);
        var values = typed;
        for (int round = 0; round < 10; round++) {
            var visible = new Visibility(form, context(form, values, around), values);
            var next = visible.only(typed);
            if (next.equals(values)) {
                return visible;
            }
            values = next;
        }
        return new Visibility(form, context(form, values, around), values);
    }

    private static Map<String, Object> context(
            FormDefinition form, Map<String, Object> values, Map<String, Object> around) {
        var context = new HashMap<>(around);
        form.fields().forEach(field -> context.put(field.key(), values.get(field.key())));
        return context;
    }

    private Map<String, Object> only(Map<String, Object> typed) {
        var kept = new LinkedHashMap<String, Object>();
        form.pages().stream()
                .flatMap(page -> inside(page).stream())
                .filter(component -> typed.get(component.key()) != null)
                .forEach(component -> kept.put(component.key(), typed.get(component.key())));
        return kept;
    }

    /** The visible components of a page, in reading order, groups before their content. */
    List<Component> inside(Component group) {
        if (group.hidden().holds(context)) {
            return List.of();
        }
        var result = new ArrayList<Component>();
        for (var child : group.children()) {
            if (!child.hidden().holds(context)) {
                result.add(child);
                result.addAll(inside(child));
            }
        }
        return result;
    }

    boolean shows(String key) {
        return form.pages().stream()
                .flatMap(page -> inside(page).stream())
                .anyMatch(component -> component.key().equals(key));
    }
}
