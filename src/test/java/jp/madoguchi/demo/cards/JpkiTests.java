package jp.madoguchi.demo.cards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpkiTests {

    @ParameterizedTest
    @CsvSource({
        "1980-02-17, 2025-10-27, 2030-02-17",
        "1980-02-17, 2026-02-16, 2030-02-17",
        "1980-02-17, 2026-02-17, 2031-02-17",
        "1980-12-31, 2026-01-01, 2030-12-31",
        "2000-02-29, 2026-11-24, 2031-02-28"
    })
    void certificatesEndOnTheFifthBirthdayAfterTheirIssue(LocalDate birth, LocalDate issued, LocalDate last) {
        assertThat(Jpki.fifthBirthday(birth, issued)).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({
        "1980-02-17, 319800217",
        "1989-01-07, 319890107",
        "1989-01-08, 419890108",
        "2019-04-30, 420190430",
        "2019-05-01, 520190501",
        "1912-07-29, 119120729",
        "1912-07-30, 219120730"
    })
    void birthDatesHaveTheEraAndTheGregorianDate(LocalDate birth, String encoded) {
        assertThat(Jpki.birthDate(birth, false)).isEqualTo(encoded);
    }

    @Test
    void unknownBirthDatesKeepOnlyTheEra() {
        assertThat(Jpki.birthDate(LocalDate.of(1990, 1, 1), true)).isEqualTo("400000000");
    }

    @Test
    void flagsCountCodePoints() {
        assertThat(Jpki.flags("𠮷野　花子", true)).isEqualTo("10000");
    }
}
