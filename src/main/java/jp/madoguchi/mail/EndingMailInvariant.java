package jp.madoguchi.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.applications.Invariant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Nobody's application ends in silence: the mail went out, a person was told that it cannot, or it is on its way. */
@Component
class EndingMailInvariant implements Invariant {

    private static final Map<CaseState, MailKind> TOLD_BY = Map.of(
            CaseState.DISPATCHED, MailKind.M5,
            CaseState.CANCELLED, MailKind.M7,
            CaseState.WITHDRAWN, MailKind.M10,
            CaseState.REFUSED, MailKind.M13);

    /** Nobody sends any more: the queue is worked off every few seconds. */
    private static final Duration OVERDUE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    EndingMailInvariant(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                           and not exists (select 1 from mail m where m.reference = a.reference and m.kind = ?
                                            and (sent_at is not null or failed_at is not null or next_attempt_at > ?))""")
                .params(state.name(), kind.name(), OffsetDateTime.now(clock).minus(OVERDUE))
                .query(String.class)
                .list();
    }
}
