package jp.madoguchi.process.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import jp.madoguchi.process.ProcessNames.Decisions;
import jp.madoguchi.process.ProcessNames.Messages;
import jp.madoguchi.process.ProcessNames.Tasks;
import jp.madoguchi.process.ProcessNames.Timers;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A model built by the guide alone must start, so the guide names everything that a model must have. */
class ProcessOwnerGuideTests {

    private static final Path GUIDE = Path.of("docs", "process-owner.md");

    @ParameterizedTest
    @MethodSource("names")
    void namesWhatModelsMustHave(String name) throws IOException {
        assertThat(Files.readString(GUIDE)).contains("`" + name + "`");
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesEveryModel(String file) throws IOException {
        assertThat(Files.readString(GUIDE)).contains(file + "`");
    }

    private static Stream<String> names() {
        return Stream.of(ModelConformance.PROCESSES, Tasks.ALL, Messages.ALL, Timers.TOLD, Decisions.OUTPUTS.keySet())
                .flatMap(names -> names.stream().sorted());
    }

    private static Stream<String> files() {
        return ModelFiles.ofJar().stream()
                .map(ModelFile::name)
                .filter(name -> name.endsWith("mn"))
                .map(name -> Path.of(name).getFileName().toString());
    }
}
