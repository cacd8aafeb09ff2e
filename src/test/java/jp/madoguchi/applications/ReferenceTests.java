package jp.madoguchi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ReferenceTests {

    @RepeatedTest(50)
    void readsBackWhatItWrote() {
        var reference = Reference.next();

        assertThat(reference).matches("[2-9A-HJ-NPR-Z]{5}-[2-9A-HJ-NPR-Z]{5}");
        assertThat(Reference.parse(reference.toLowerCase(Locale.ROOT).replace("-", " ")))
                .contains(reference);
    }

    @RepeatedTest(50)
    void findsAMistypedCharacter() {
        var reference = Reference.next();
        var wrong = (reference.charAt(3) == 'A' ? 'B' : 'A');

        assertThat(Reference.parse(reference.substring(0, 3) + wrong + reference.substring(4)))
                .isEmpty();
    }

    @RepeatedTest(50)
    void findsTwoSwappedNeighbours() {
        var text = Reference.next().replace("-", "");

        for (int i = 0; i < text.length() - 1; i++) {
            var swapped = text.substring(0, i) + text.charAt(i + 1) + text.charAt(i) + text.substring(i + 2);
            assertThat(swapped.equals(text) || Reference.parse(swapped).isEmpty())
                    .as("%s from %s", swapped, text)
                    .isTrue();
        }
    }

    @Test
    void refusesConfusableCharactersAndOtherLengths() {
        assertThat(Reference.parse("O0I1Q-AAAAA")).isEmpty();
        assertThat(Reference.parse("ABC")).isEmpty();
    }
}
