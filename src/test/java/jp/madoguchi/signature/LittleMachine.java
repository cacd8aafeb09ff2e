package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A virtual machine for the command {@code verify} with little memory. It ends where memory does not suffice, so that
 * no answer is one about that.
 *
 * @param directory for what it says
 * @param megabytes in all; any start of the command takes 16
 */
record LittleMachine(Path directory, int megabytes) {

    /** The reasons of the answers, in order. */
    List<String> reasons(Input input) throws IOException, InterruptedException {
        var errors = directory.resolve("errors");
        var answers = directory.resolve("answers");
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx%dm".formatted(megabytes),
                        // all of it, in one piece: others keep some back, or end where what is free lies scattered
                        "-XX:+UseSerialGC",
                        "-Xmn8m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "jp.madoguchi.MadoguchiApplication",
                        "verify")
                .redirectError(errors.toFile())
                .redirectOutput(answers.toFile())
                .start();
        try (var in = process.getOutputStream()) {
            input.to(in);
        }
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        var reasons = new ArrayList<String>();
        for (var answer : Files.readAllLines(answers)) {
            reasons.add(Vectors.JSON.readTree(answer).get("reason").asText());
        }
        return reasons;
    }

    /** What stands on standard input. */
    @FunctionalInterface
    interface Input {

        void to(OutputStream in) throws IOException;
    }
}
