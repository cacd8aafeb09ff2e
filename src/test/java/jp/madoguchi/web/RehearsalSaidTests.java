package jp.madoguchi.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No page and no paper that is added may forget to say that it is a rehearsal. */
class RehearsalSaidTests {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    @ParameterizedTest
    @MethodSource("pages")
    void isSaidOnEveryPage(Path page) throws IOException {
        assertThat(page).content().contains("<p th:replace=\"~{desk/frame :: rehearsal}\"></p>");
    }

    @ParameterizedTest
    @MethodSource("papers")
    void isPrintedOnEveryPaper(Path paper) throws IOException {
        assertThat(paper).content().contains("~{rehearsal :: mark}", "~{rehearsal :: stamp}");
    }

    private static Stream<Path> pages() throws IOException {
        return Stream.concat(others("desk", "frame.html").stream(), others("error", "").stream());
    }

    private static Stream<Path> papers() throws IOException {
        return others("paper", "rehearsal.html").stream();
    }

    private static List<Path> others(String directory, String frame) throws IOException {
        try (var files = Files.list(TEMPLATES.resolve(directory))) {
            return files.filter(file -> !file.endsWith(frame)).toList();
        }
    }
}
