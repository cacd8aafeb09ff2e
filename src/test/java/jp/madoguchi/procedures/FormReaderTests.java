package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormReaderTests {

    @Test
    void readsGroupsInsidePages() throws IOException {
        var form = read("""
            {"id": "f", "schemaVersion": 16, "components": [{"type": "group", "id": "p", "label": "頁", "components": [
              {"type": "group", "id": "g", "label": "組", "conditional": {"hide": "=a = null"}, "components": [
                {"type": "textfield", "key": "b", "label": "B", "validate": {"required": "=a = \\"x\\"", "maxLength": 5}}]},
              {"type": "textfield", "key": "a", "label": "A"}]}]}\
            """);

        var field = form.field("b").orElseThrow();
        assertThat(field.limits().maxLength()).isEqualTo(5);
        assertThat(field.required().holds(Map.of("a", "x"))).isTrue();
        assertThat(field.required().holds(Map.of("a", "y"))).isFalse();
        assertThat(form.pages().get(0).children().get(0).hidden().holds(Map.of("a", "x")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"id\": \"f\", \"schemaVersion\": 17, \"components\": [{\"type\": \"group\", \"id\": \"p\"}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": []}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"textfield\", \"key\": \"a\"}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"iframe\", \"id\": \"a\"}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\"}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"datetime\", \"subtype\": \"time\", \"key\": \"t\"}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"conditional\": {\"hide\": \"=a = = b\"}}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\", \"key\": \"t\", \"properties\": {\"input\":"
                        + " \"colour\"}}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\", \"key\": \"t\", \"properties\": {\"compare\":"
                        + " \"sex\"}}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\", \"key\": \"t\", \"properties\": {\"compare\":"
                        + " \"birthDate\"}}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"number\", \"key\": \"t\", \"properties\": {\"compare\":"
                        + " \"name\"}}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\", \"key\": \"t\", \"validate\": {\"pattern\":"
                        + " \"[\"}}]}]}",
                "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\","
                        + " \"components\": [{\"type\": \"textfield\", \"key\": \"t\"}, {\"type\": \"number\", \"key\":"
                        + " \"t\"}]}]}"
            })
    void refusesWhatCannotBeDrawn(String form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(IllegalArgumentException.class);
    }

    private static FormDefinition read(String form) throws IOException {
        return FormReader.read(form.getBytes(StandardCharsets.UTF_8));
    }
}
