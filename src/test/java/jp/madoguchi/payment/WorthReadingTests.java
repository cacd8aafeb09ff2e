package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class WorthReadingTests {

    private static final int PAGE = (int) StripeCalls.PAGE;

    @Test
    void oneQuestionIsAsCheapAsAPage() {
        assertThat(read(1, entries -> 0)).isZero();
        assertThat(read(2, entries -> 0)).isEqualTo(PAGE);
    }

    @Test
    void nothingIsReadBehindTheLastThatIsWanted() {
        assertThat(read(7, entries -> Math.min(entries, 7))).isEqualTo(7);
        assertThat(read(7, entries -> entries < 130 ? 3 : 7)).isEqualTo(130);
    }

    @Test
    void pagesAreReadInVainAsOftenAsTheySaveQuestions() {
        assertThat(read(3, entries -> 0)).isEqualTo(2 * PAGE);
        assertThat(read(10, entries -> 0)).isEqualTo(9 * PAGE);
    }

    @Test
    void aPageThatHeldSomethingWasNotReadInVain() {
        assertThat(read(4, entries -> entries > 0 ? 1 : 0)).isEqualTo(3 * PAGE);
        assertThat(read(5, entries -> entries > PAGE ? 1 : 0)).isEqualTo(4 * PAGE);
    }

    @Test
    void forTheLastOneNoFurtherPageIsRead() {
        assertThat(read(3, entries -> entries > 50 ? 2 : 0)).isEqualTo(PAGE);
    }

    /** How many entries are read of a list without an end that has held so many after so many entries. */
    private static int read(int wanted, IntUnaryOperator found) {
        var pages = new WorthReading(wanted);
        int entries = 0;
        while (pages.worthAnother(found.applyAsInt(entries))) {
            entries++;
        }
        return entries;
    }
}
