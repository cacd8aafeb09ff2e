package jp.madoguchi.mail;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody's application ends in silence. */
@Component
class EndingMailInvariant implements Invariant {

    private static final Map<CaseState, MailKind> TOLD_BY = Map.of(
            CaseState.DISPATCHED, MailKind.M5,
            CaseState.CANCELLED, MailKind.M7,
            CaseState.WITHDRAWN, MailKind.M10,
            CaseState.REFUSED, MailKind.M13);

    private final JdbcClient jdbc;

    EndingMailInvariant(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var asked = Set.copyOf(references);
        return TOLD_BY.entrySet().stream()
                .flatMap(end -> untold(end.getKey(), end.getValue()).stream()
                        .filter(asked::contains)
                        .map(reference ->
                                new Violation(reference, "%s without mail %s".formatted(end.getKey(), end.getValue()))))
                .toList();
    }

    private List<String> untold(CaseState state, MailKind kind) {
        return jdbc.sql("""
                        select reference from application a
                         where state = ? and erased_at is null
                           and not exists (select 1 from mail m where m.reference = a.reference and m.kind = ?)""")
                .params(state.name(), kind.name())
                .query(String.class)
                .list();
    }
}
