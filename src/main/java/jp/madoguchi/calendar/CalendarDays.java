package jp.madoguchi.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The tables of the calendar, kept in memory; counting a fortnight must not cost a statement a day. */
@Repository
class CalendarDays {

    /** Another node may have changed the tables. */
    private static final long KEEP = Duration.ofSeconds(30).toNanos();

    private final JdbcClient jdbc;
    private volatile @Nullable Snapshot committed;

    CalendarDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SpecialDay> special(LocalDate day) {
        return Optional.ofNullable(snapshot().specials().get(day));
    }

    /** The imported holiday on a day; only asked for years that the import covers. */
    Optional<String> holiday(LocalDate day) {
        return Optional.ofNullable(snapshot().holidays().get(day));
    }

    boolean coversYear(int year) {
        return snapshot().years().contains(year);
    }

    /** The last year of the import, empty when nothing was imported. */
    Optional<Integer> lastYear() {
        return snapshot().years().stream().max(Integer::compare);
    }

    List<SpecialDay> specials(LocalDate from, LocalDate to) {
        return snapshot().specials().values().stream()
                .filter(special ->
                        !special.day().isBefore(from) && !special.day().isAfter(to))
                .sorted(Comparator.comparing(SpecialDay::day))
                .toList();
    }

    void keep(SpecialDay day) {
        jdbc.sql("""
                insert into special_day (day, open, reason) values (?, ?, ?)
                on conflict (day) do update set open = excluded.open, reason = excluded.reason""").params(day.day(), day.open(), day.reason()).update();
        forget();
    }

    /** False when the day was not special. */
    boolean remove(LocalDate day) {
        boolean removed =
                jdbc.sql("delete from special_day where day = ?").param(day).update() > 0;
        forget();
        return removed;
    }

    /** Replaces the holidays of every year that occurs in the import. */
    void replaceHolidays(Map<LocalDate, String> holidays) {
        var years =
                holidays.keySet().stream().map(LocalDate::getYear).distinct().toArray(Integer[]::new);
        jdbc.sql("delete from national_holiday where extract(year from day) = any (?)")
                .param(years)
                .update();
        holidays.forEach((day, name) -> jdbc.sql("insert into national_holiday (day, name) values (?, ?)")
                .params(day, name)
                .update());
        forget();
    }

    /** A transaction that changed the calendar sees its change at once, everybody else after the commit. */
    private void forget() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            committed = null;
        } else if (TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.unbindResource(this);
            TransactionSynchronizationManager.bindResource(this, read());
        } else {
            TransactionSynchronizationManager.bindResource(this, read());
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(CalendarDays.this);
                    committed = null;
                }
            });
        }
    }

    private Snapshot snapshot() {
        if (TransactionSynchronizationManager.getResource(this) instanceof Snapshot own) {
            return own;
        }
        var current = committed;
        if (current == null || System.nanoTime() - current.since() > KEEP) {
            current = read();
            committed = current;
        }
        return current;
    }

    private Snapshot read() {
        var specials = jdbc.sql("select day, open, reason from special_day").query(SpecialDay.class).list().stream()
                .collect(Collectors.toMap(SpecialDay::day, Function.identity()));
        var holidays = jdbc.sql("select day, name from national_holiday").query(Holiday.class).list().stream()
                .collect(Collectors.toMap(Holiday::day, Holiday::name));
        var years = holidays.keySet().stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());
        return new Snapshot(specials, holidays, years, System.nanoTime());
    }

    private record Holiday(LocalDate day, String name) {}

    private record Snapshot(
            Map<LocalDate, SpecialDay> specials, Map<LocalDate, String> holidays, Set<Integer> years, long since) {}
}
