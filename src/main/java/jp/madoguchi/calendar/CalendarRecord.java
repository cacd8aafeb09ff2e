package jp.madoguchi.calendar;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who changed the calendar, when, and how much moved with it; the database lets nobody change it afterwards. */
@Repository
public class CalendarRecord {

    private final JdbcClient jdbc;
    private final Clock clock;

    CalendarRecord(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a change did to a day, or to the days of a list. */
    public enum Kind {
        CLOSED("閉庁日にしました"),
        OPENED("開庁日にしました"),
        RESTORED("元に戻しました"),
        HOLIDAYS("国民の祝日を取り込みました");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** As the page of the calendar says it, after the day. */
        public String words() {
            return words;
        }
    }

    /**
     * A change, as it is kept.
     *
     * @param lastDay the same as the first but for lists
     * @param reason as residents may read it, where one was given
     */
    record What(
            Kind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String reason) {}

    /**
     * A change that was made.
     *
     * @param clerk user id
     * @param limits timers and due dates that moved
     * @param cases how many applications they belong to
     */
    public record Entry(
            Instant at,
            String clerk,
            Kind kind,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable String reason,
            int limits,
            int cases) {}

    /** In the transaction of the change. */
    void add(What what, String clerk, List<MovedTimer> moved) {
        var cases = moved.stream().map(MovedTimer::reference).collect(Collectors.toSet());
        jdbc.sql("""
                        insert into calendar_change (at, clerk, kind, first_day, last_day, reason, limits, cases)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        OffsetDateTime.now(clock),
                        clerk,
                        what.kind().name(),
                        what.firstDay(),
                        what.lastDay(),
                        what.reason(),
                        moved.size(),
                        cases.size())
                .update();
    }

    /** The last ones, newest first. */
    public List<Entry> latest(int count) {
        return jdbc.sql("""
                        select at, clerk, kind, first_day, last_day, reason, limits, cases
                          from calendar_change order by id desc limit ?""").param(count).query(Entry.class).list();
    }
}
