package jp.madoguchi;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.util.FileSystemUtils;

/** {@code check} as an operator's script calls it: the exit code is the answer. */
@Tag("own-jvm")
class CheckCommandIT {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path database;

    CheckCommandIT(@TempDir Path directory) {
        database = directory.resolve("postgresql");
    }

    @Test
    void saysWhetherTheBooksAreInOrder() throws Exception {
        SpringApplication.run(
                        MadoguchiApplication.class,
                        directory(database),
                        "--server.port=0",
                        "--madoguchi.demo.smtp-port=0")
                .close();
        assertThat(check(database)).isZero();
        assertThat(out).hasToString("in order\n");

        var models = anEditedModel();
        assertThat(check(database, "--madoguchi.models=" + models)).isZero();
        assertThat(deployments()).isEqualTo(1);

        out.reset();
        anApplicationWithoutItsProcess("A83E4-FWTP8");
        assertThat(check(database)).isEqualTo(1);
        assertThat(out).hasToString("A83E4-FWTP8: IN_REVIEW with 0 processes instead of one\n1 violations\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void saysThatNobodyKnowsWhereNothingCanBeRead() throws IOException {
        var file = Files.writeString(database, "no directory");

        assertThat(check(file.resolve("below"))).isEqualTo(2);

        assertThat(out.size()).isZero();
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("not checked: ");
    }

    private int check(Path where, String... more) {
        return CheckCommand.run(
                Stream.concat(Stream.of(directory(where)), Stream.of(more)).toArray(String[]::new),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    /** The models as they are, and a word that a process owner is just adding. */
    private Path anEditedModel() throws IOException {
        var models = database.resolveSibling("models");
        FileSystemUtils.copyRecursively(Path.of("bpmn"), models.resolve("bpmn"));
        FileSystemUtils.copyRecursively(Path.of("dmn"), models.resolve("dmn"));
        Files.writeString(models.resolve("bpmn/retention.bpmn"), "<!-- draft -->\n", StandardOpenOption.APPEND);
        return models;
    }

    private int deployments() throws IOException, SQLException {
        try (var server = server();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from act_re_deployment")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private void anApplicationWithoutItsProcess(String reference) throws IOException, SQLException {
        try (var server = server();
                var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("""
                    insert into application (reference, procedure, email, state, created_at)
                    values ('%s', 'juminhyo', 'hanako@example.jp', 'IN_REVIEW', now())""".formatted(reference));
        }
    }

    private EmbeddedPostgres server() throws IOException {
        return EmbeddedPostgres.builder()
                .setRegisterShutdownHook(false)
                .setDataDirectory(database)
                .setCleanDataDirectory(false)
                .start();
    }

    private static String directory(Path database) {
        return "--madoguchi.demo.database.directory=" + database;
    }
}
