package jp.madoguchi.demo.cards;

import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.signature.TrustAnchorSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The authority of the test cards, trusted in the rehearsal only; its roots survive restarts. */
@Component
@Profile("demo")
class CardAuthority implements TrustAnchorSource {

    private final JdbcClient jdbc;
    private final Clock clock;
    private @Nullable List<Generation> generations;

    CardAuthority(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<X509Certificate> anchors() {
        return generations().stream().map(Generation::certificate).toList();
    }

    /** The root that signs cards of this kind. */
    Generation generation(KeyKind kind) {
        return generations().stream()
                .filter(generation -> generation.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** Made at the first use, since that is when the tables are sure to exist. */
    synchronized List<Generation> generations() {
        if (generations == null) {
            var made = new ArrayList<Generation>();
            for (var kind : KeyKind.values()) {
                made.add(stored(kind));
            }
            generations = List.copyOf(made);
        }
        return generations;
    }

    private Generation stored(KeyKind kind) {
        return find(kind).orElseGet(() -> {
            add(kind);
            return find(kind).orElseThrow();
        });
    }

    private java.util.Optional<Generation> find(KeyKind kind) {
        return jdbc.sql("select certificate, private_key from demo_card_authority where generation = ?")
                .param(kind.label())
                .query((row, number) -> new Generation(
                        kind,
                        Certificates.parse(row.getBytes("certificate")),
                        Certificates.privateKey(kind, row.getBytes("private_key"))))
                .optional();
    }

    private void add(KeyKind kind) {
        KeyPair keys = kind.newKeys();
        var root = Certificates.root(keys, kind, LocalDate.now(clock));
        jdbc.sql("""
                        insert into demo_card_authority (generation, certificate, private_key) values (?, ?, ?)
                            on conflict do nothing""")
                .params(kind.label(), Certificates.der(root), keys.getPrivate().getEncoded())
                .update();
    }
}
