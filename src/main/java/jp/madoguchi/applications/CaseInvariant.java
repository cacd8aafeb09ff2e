package jp.madoguchi.applications;

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

/** Every open case has exactly one process, every process a case, and no case ends twice. */
@Component
class CaseInvariant implements Invariant {

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    CaseInvariant(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var asked = Set.copyOf(references);
        var running = running();
        var found = new ArrayList<Violation>();
        for (var row : rows(asked)) {
            long processes = running.stream().filter(row.reference()::equals).count();
            if (!row.state().ended() && processes != 1) {
                found.add(new Violation(
                        row.reference(), "%s with %d processes instead of one".formatted(row.state(), processes)));
            }
            if (row.state().ended() && processes > 1) {
                found.add(new Violation(row.reference(), "ended, with %d processes".formatted(processes)));
            }
            if (row.endings() > 1) {
                found.add(new Violation(row.reference(), "reached %d ends".formatted(row.endings())));
            }
        }
        var cases = new HashSet<>(jdbc.sql("select reference from application")
                .query(String.class)
                .list());
        running.stream()
                .filter(asked::contains)
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
        return jdbc.sql("""
                        select reference, state,
                               (select count(distinct detail) from audit_line l
                                 where l.reference = a.reference and action = 'MILESTONE' and detail in (:ends)) as endings
                          from application a where erased_at is null""").param("ends", ends).query(Row.class).list().stream()
                .filter(row -> asked.contains(row.reference()))
                .toList();
    }

    private record Row(String reference, CaseState state, int endings) {}
}
