package jp.madoguchi.cardreader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinStateTests {

    @ParameterizedTest
    @CsvSource({"0x0000d, FREE", "0x1000d, TRIED", "0x3000d, LAST_TRY", "0x2000d, LAST_TRY", "0x7000d, LOCKED"})
    void readsTheFlagsOfTheCard(String flags, PinState state) {
        assertThat(PinState.of(Long.decode(flags))).isEqualTo(state);
    }
}
