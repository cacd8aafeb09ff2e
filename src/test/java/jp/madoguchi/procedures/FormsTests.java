package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormsTests {

    final Path models;
    final Forms forms;

    FormsTests(@TempDir Path models) throws IOException {
        this.models = models;
        this.forms = new Forms(new ModelDirectory(models));
        Files.createDirectories(models.resolve("bpmn/forms"));
    }

    @Test
    void anEditShowsAtOnce() throws IOException {
        write(form("A"), 1);
        assertThat(title()).isEqualTo("A");

        write(form("B"), 2);
        assertThat(title()).isEqualTo("B");
    }

    @Test
    void anotherFileIsAnotherVersion() throws IOException {
        write(form("A"), 1);
        var version = forms.get("f").version();

        write(form("B"), 2);
        assertThat(forms.get("f").version()).isNotEqualTo(version);
        write(form("A"), 3);
        assertThat(forms.get("f").version()).isEqualTo(version);
    }

    @Test
    void aBrokenEditLeavesTheFormAsItWas() throws IOException {
        write(form("A"), 1);
        assertThat(title()).isEqualTo("A");

        write("{\"id\": \"f\", ", 2);
        assertThat(title()).isEqualTo("A");
        write(form("B").replace("group", "iframe"), 3);
        assertThat(title()).isEqualTo("A");
        write(form("C"), 4);
        assertThat(title()).isEqualTo("C");
    }

    @Test
    void aFormThatWasNeverGoodIsAFault() throws IOException {
        write("{}", 1);

        assertThatThrownBy(this::title)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("f.form");
    }

    private String title() {
        return forms.get("f").pages().get(0).label();
    }

    private static String form(String title) {
        return "{\"id\": \"f\", \"schemaVersion\": 16, \"components\": [{\"type\": \"group\", \"id\": \"p\", \"label\": \"%s\"}]}"
                .formatted(title);
    }

    private void write(String text, int second) throws IOException {
        var file = Files.writeString(models.resolve("bpmn/forms/f.form"), text);
        Files.setLastModifiedTime(file, FileTime.fromMillis(second * 1000L));
    }
}
