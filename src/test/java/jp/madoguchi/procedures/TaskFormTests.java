package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.assertj.core.api.MapAssert;
import org.junit.jupiter.api.Test;

class TaskFormTests {

    private final TaskForm form = form("""
            {"id": "inquiry", "schemaVersion": 16, "components": [
              {"type": "select", "key": "result", "label": "結果", "validate": {"required": true},
               "values": [{"value": "FOUND", "label": "あり"}, {"value": "NONE", "label": "なし"}]},
              {"type": "textfield", "key": "note", "label": "メモ", "validate": {"maxLength": 5},
               "conditional": {"hide": "=result = \\"NONE\\""}},
              {"type": "number", "key": "pages", "label": "枚数", "validate": {"required": "=kind = \\"KOSEKI\\""}},
              {"type": "textfield", "key": "kind", "label": "種別", "readonly": true}]}""");

    @Test
    void takesWhatTheFormAsksFor() {
        assertThat(form.accept(Map.of("result", "FOUND", "note", " 原本あり ", "pages", "３")))
                .containsOnly(entry("result", "FOUND"), entry("note", "原本あり"), entry("pages", 3));
    }

    @Test
    void refusesWhatIsNoFieldOfTheForm() {
        assertRefused(Map.of("result", "FOUND", "pages", 1, "paid", true)).containsOnlyKeys("paid");
    }

    @Test
    void refusesWhatItsFieldDoesNotTake() {
        assertRefused(Map.of("result", "MAYBE", "note", "長すぎるメモ", "pages", "many"))
                .containsOnlyKeys("result", "note", "pages");
    }

    @Test
    void missesWhatIsRequiredAlsoByAVariableOfTheProcess() {
        assertRefused(Map.of()).containsOnlyKeys("result", "pages");
    }

    @Test
    void refusesAHiddenField() {
        assertRefused(Map.of("result", "NONE", "note", "メモ", "pages", 1)).containsOnlyKeys("note");
    }

    @Test
    void leavesAloneWhatIsOnlyShown() {
        assertThat(form.accept(Map.of("result", "NONE", "pages", 1, "kind", "KOSEKI")))
                .doesNotContainKey("kind");
        assertRefused(Map.of("result", "NONE", "pages", 1, "kind", "FUHYO")).containsOnlyKeys("kind");
    }

    private MapAssert<String, String> assertRefused(Map<String, Object> submitted) {
        var refusal = catchThrowableOfType(FormRefusedException.class, () -> form.accept(submitted));
        return assertThat(refusal.errors());
    }

    private static TaskForm form(String text) {
        try {
            return new TaskForm(
                    FormReader.readOnePage(text.getBytes(StandardCharsets.UTF_8)), Map.of("kind", "KOSEKI"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
