package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputLinesTests {

    @Test
    void givesEachLineWithoutItsEnd() throws IOException {
        assertThat(all("one\n\ntwo")).containsExactly("one", "", "two");
        assertThat(all("one\ntwo\n")).containsExactly("one", "two");
        assertThat(all("")).isEmpty();
    }

    @Test
    void passesOverWhatNobodyRead() throws IOException {
        var lines = lines("one\ntwo", 10);
        try (var first = lines.next()) {
            assertThat(first.read()).isEqualTo('o');
        }

        assertThat(lines.hasNext()).isTrue();
        assertThat(text(lines.next())).isEqualTo("two");
        assertThat(lines.hasNext()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {65_535, 65_536, 65_537, 200_000})
    void givesLongLinesWhole(int length) throws IOException {
        assertThat(all("x".repeat(length) + "\nnext")).containsExactly("x".repeat(length), "next");
    }

    @Test
    void readsNoMoreOfALineThanIsAllowed() throws IOException {
        assertThat(text(lines("1234567890", 10).next())).isEqualTo("1234567890");
        assertThatThrownBy(() -> text(lines("12345678901", 10).next()))
                .isInstanceOf(IOException.class)
                .hasMessage("a line of more than 10 bytes");
    }

    @Test
    void refusesALineBeforeItsEndComes() {
        var endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        assertThatThrownBy(() -> new InputLines(endless, 100_000).next().readAllBytes())
                .isInstanceOf(IOException.class);
    }

    private static List<String> all(String input) throws IOException {
        var all = new ArrayList<String>();
        var lines = lines(input, 1_000_000);
        while (lines.hasNext()) {
            try (var line = lines.next()) {
                all.add(text(line));
            }
        }
        return all;
    }

    private static InputLines lines(String input, int limit) {
        return new InputLines(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), limit);
    }

    private static String text(InputStream line) throws IOException {
        return new String(line.readAllBytes(), StandardCharsets.UTF_8);
    }
}
