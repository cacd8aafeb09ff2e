package jp.madoguchi.signature;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The revocation lists that evidence names: of tens of megabytes, so each is kept once and written beforehand. */
@Repository
class KeptLists {

    private static final int REMEMBERED = 1_000;
    private static final String KNOWN = "select 1 from revocation_list where sha256 = ?";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Set<Bytes> seen = ConcurrentHashMap.newKeySet();

    KeptLists(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(RevocationAnswer answer) {
        lists(answer).filter(list -> !seen.contains(list.sha256())).forEach(list -> {
            if (found(KNOWN, list)) {
                remember(list.sha256());
            } else {
                insert(list);
            }
        });
    }

    /** Until the commit nobody may delete them; one that is gone, whatever we remember, is kept anew. */
    void hold(RevocationAnswer answer) {
        lists(answer).filter(list -> !found(KNOWN + " for key share", list)).forEach(this::insert);
    }

    private static Stream<Evidence> lists(RevocationAnswer answer) {
        return answer.evidence().stream().filter(evidence -> evidence.kind() == Evidence.Kind.CRL);
    }

    private boolean found(String question, Evidence list) {
        return jdbc.sql(question)
                .param(list.sha256().array())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void insert(Evidence list) {
        jdbc.sql("insert into revocation_list (sha256, content, kept_at) values (?, ?, ?) on conflict do nothing")
                .params(list.sha256().array(), list.content().array(), OffsetDateTime.now(clock))
                .update();
    }

    /** Only what was seen in the database: what was just written may still be rolled back. */
    private void remember(Bytes sha256) {
        if (seen.size() >= REMEMBERED) {
            seen.clear();
        }
        seen.add(sha256);
    }
}
