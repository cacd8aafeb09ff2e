package jp.madoguchi.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.mockito.Mockito;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar's tables as maps. */
class KnownDays extends CalendarDays {

    private final Map<LocalDate, SpecialDay> specials;
    private final Map<LocalDate, String> holidays;

    KnownDays(Map<LocalDate, SpecialDay> specials, Map<LocalDate, String> holidays) {
        super(Mockito.mock(JdbcClient.class));
        this.specials = specials;
        this.holidays = holidays;
    }

    @Override
    Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(specials.get(day));
    }

    @Override
    Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    @Override
    boolean coversYear(int year) {
        return holidays.keySet().stream().anyMatch(day -> day.getYear() == year);
    }
}
