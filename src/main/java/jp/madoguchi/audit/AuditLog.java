package jp.madoguchi.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record that answers, years later, what happened to a case and who looked at it. */
@Component
public class AuditLog {

    private final JdbcClient jdbc;
    private final Clock clock;

    AuditLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Adds a line, in the caller's transaction.
     *
     * @param actor {@link #RESIDENT}, {@link #SYSTEM} or a clerk's user id
     * @param action a constant word such as MILESTONE, VIEWED, DECIDED
     * @param detail never personal data
     */
    public void write(String reference, String actor, String action, String detail) {
        jdbc.sql("insert into audit_line (reference, at, actor, action, detail) values (?, ?, ?, ?, ?)")
                .params(reference, OffsetDateTime.now(clock), actor, action, detail)
                .update();
    }

    /** All lines of a case, oldest first. */
    public List<AuditLine> of(String reference) {
        return jdbc.sql("select at, actor, action, detail from audit_line where reference = ? order by id")
                .param(reference)
                .query(AuditLine.class)
                .list();
    }

    public static final String RESIDENT = "resident";
    public static final String SYSTEM = "system";
}
