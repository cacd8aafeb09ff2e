package jp.madoguchi.applications;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.process.ProcessNames;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every open case has exactly one process, every process a case, and an end is in the record once. */
@Component
class CaseInvariant implements Invariant {

    private static final List<String> BESIDE =
            List.of(ProcessNames.LATE_PAYMENT, ProcessNames.REFUND, ProcessNames.PAYMENT_ALARM);

    private final JdbcClient jdbc;
    private final RuntimeService runtime;
    private final ProcessesBeside beside;

    CaseInvariant(JdbcClient jdbc, RuntimeService runtime, ProcessesBeside beside) {
        this.jdbc = jdbc;
        this.runtime = runtime;
        this.beside = beside;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var asked = Set.copyOf(references);
        var running = running().stream().filter(asked::contains).collect(groupingBy(identity(), counting()));
        var found = new ArrayList<Violation>();
        for (var row : rows(asked)) {
            long processes = running.getOrDefault(row.reference(), 0L);
            boolean ended = row.state().ended();
            if (!ended && processes != 1) {
                found.add(row.violation("%d processes instead of one", processes));
            }
            if (ended && processes > 1) {
                found.add(row.violation("%d processes instead of one at most", processes));
            }
            if (row.endings() != (ended ? 1 : 0)) {
                found.add(row.violation("%d ends in the record", row.endings()));
            }
            if (row.afterwards() > 0) {
                found.add(row.violation("%d steps in the record after its end", row.afterwards()));
            }
        }
        var cases = new HashSet<>(jdbc.sql("select reference from application")
                .query(String.class)
                .list());
        Stream.concat(running.keySet().stream(), BESIDE.stream().flatMap(key -> beside.of(key).stream()))
                .filter(reference -> !cases.contains(reference))
                .forEach(reference -> found.add(new Violation(reference, "a process without a case")));
        return found;
    }

    /** All references that anything runs for, so that a process without a case is asked about, too. */
    List<String> running() {
        return runtime
                .createProcessInstanceQuery()
                .processDefinitionKey(ProcessNames.APPLICATION)
                .rootProcessInstances()
                .list()
                .stream()
                .map(instance -> String.valueOf(instance.getBusinessKey()))
                .toList();
    }

    private List<Row> rows(Set<String> asked) {
        var ends = Stream.of(CaseState.values())
                .filter(CaseState::ended)
                .map(CaseState::name)
                .collect(Collectors.toList());
        return jdbc
                .sql("""
                        with step as (
                            select reference, detail in (:ends) as ends,
                                   coalesce(bool_or(detail in (:ends)) over before, false) as after_end
                              from audit_line where action = 'MILESTONE' and detail in (:states)
                            window before as (partition by reference order by id
                                              rows between unbounded preceding and 1 preceding))
                        select a.reference, a.state,
                               count(*) filter (where ends) as endings,
                               count(*) filter (where after_end and not ends) as afterwards
                          from application a left join step on step.reference = a.reference
                         where a.erased_at is null group by a.reference, a.state""")
                .param("ends", ends)
                .param(
                        "states",
                        Stream.of(CaseState.values()).map(CaseState::name).toList())
                .query(Row.class)
                .list()
                .stream()
                .filter(row -> asked.contains(row.reference()))
                .toList();
    }

    private record Row(String reference, CaseState state, int endings, int afterwards) {

        Violation violation(String text, long count) {
            return new Violation(reference, "%s with ".formatted(state) + text.formatted(count));
        }
    }
}
