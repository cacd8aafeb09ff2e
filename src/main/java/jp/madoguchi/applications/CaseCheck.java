package jp.madoguchi.applications;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.applications.Invariant.Violation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every module whether its books are in order: operators at any time, tests at their end. */
@Component
public class CaseCheck {

    private final List<Invariant> invariants;
    private final CaseInvariant cases;
    private final JdbcClient jdbc;

    CaseCheck(List<Invariant> invariants, CaseInvariant cases, JdbcClient jdbc) {
        this.invariants = invariants;
        this.cases = cases;
        this.jdbc = jdbc;
    }

    /** All cases, and all processes that claim to be one. */
    public List<Violation> all() {
        var known = jdbc.sql("select reference from application where erased_at is null")
                .query(String.class)
                .list();
        return of(Stream.concat(known.stream(), cases.running().stream())
                .distinct()
                .toList());
    }

    public List<Violation> of(Collection<String> references) {
        return invariants.stream()
                .flatMap(invariant -> invariant.violations(references).stream())
                .distinct()
                .toList();
    }
}
