package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each verdict rested on, in a row that the database lets nobody change: the record for disputes. */
@Repository
class SignatureEvidence {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final KeptLists lists;
    private final EvidenceBasis basis;
    private final Clock clock;

    SignatureEvidence(JdbcTemplate template, KeptLists lists, EvidenceBasis basis, Clock clock) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.lists = lists;
        this.basis = basis;
        this.clock = clock;
    }

    /** Keeps the lists that were asked; before the transaction of the case, since they can be large. */
    void keepLists(RevocationAnswer answer) {
        lists.keep(answer);
    }

    /** In the transaction that acts on the verdict. */
    void record(
            Occasion occasion,
            ArchivedSignature signature,
            RevocationAnswer answer,
            Verdict verdict,
            Stamping stamping) {
        lists.hold(answer);
        jdbc.sql("""
                        insert into signature_evidence (signature_id, reference, occasion, received_at, document, cms,
                               certificate, revocation, revocation_detail, revocation_checked_at, ocsp_answers,
                               revocation_lists, revocation_sources, result, reason, detail, judged_at, time_stamp,
                               time_stamp_missing, time_stamp_detail, anchor, rules)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)""")
                .params(
                        signature.id(),
                        signature.reference(),
                        occasion.name(),
                        signature.receivedAt().atOffset(ZoneOffset.UTC),
                        signature.document().array(),
                        signature.cms().array(),
                        signature.certificate().map(Bytes::array).orElse(null),
                        answer.status().name(),
                        answer.detail(),
                        answer.checkedAt().atOffset(ZoneOffset.UTC),
                        array(answer, Evidence.Kind.OCSP),
                        array(answer, Evidence.Kind.CRL),
                        sources(answer),
                        verdict.result().name(),
                        verdict.reason().name(),
                        verdict.detail(),
                        OffsetDateTime.now(clock),
                        stamping.token().map(Bytes::array).orElse(null),
                        stamping.missing()
                                .map(missing -> missing.cause().name())
                                .orElse(null),
                        stamping.missing().map(MissingStamp::detail).orElse(null),
                        basis.anchor(signature).map(Bytes::array).orElse(null),
                        basis.rules())
                .update();
    }

    /** Whether the last row of this signature does not say already what each source says now. */
    boolean isNews(long signature, RevocationAnswer answer) {
        return jdbc.sql("""
                        select (revocation, revocation_detail, revocation_sources) is distinct from (?, ?, ?::jsonb)
                          from signature_evidence where signature_id = ? order by id desc limit 1""")
                .params(answer.status().name(), answer.detail(), sources(answer), signature)
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    /** The time stamp over the message, taken when it arrived, or why there is none. */
    Stamping stamping(long signature) {
        return jdbc.sql("""
                        select time_stamp, time_stamp_missing, time_stamp_detail from signature_evidence
                         where signature_id = ? and occasion = ? order by id limit 1""")
                .params(signature, Occasion.RECEIPT.name())
                .query((row, number) -> stamping(row))
                .optional()
                .orElse(Stamping.UNASKED);
    }

    private static Stamping stamping(ResultSet row) throws SQLException {
        var token = row.getBytes("time_stamp");
        var missing = row.getString("time_stamp_missing");
        if (token != null) {
            return Stamping.of(token);
        }
        return missing == null
                ? Stamping.UNASKED
                : Stamping.without(
                        new MissingStamp(MissingStamp.Cause.valueOf(missing), row.getString("time_stamp_detail")));
    }

    /** OCSP answers themselves, of lists only their names. */
    private Array array(RevocationAnswer answer, Evidence.Kind kind) {
        List<byte[]> values = answer.evidence().stream()
                .filter(evidence -> evidence.kind() == kind)
                .map(evidence -> (kind == Evidence.Kind.OCSP ? evidence.content() : evidence.sha256()).array())
                .toList();
        return Objects.requireNonNull(template.execute(
                (ConnectionCallback<Array>) connection -> bytea(connection, values.toArray(byte[][]::new))));
    }

    private static String sources(RevocationAnswer answer) {
        return JSON.valueToTree(answer.sources()).toString();
    }

    private static Array bytea(Connection connection, byte[][] values) throws SQLException {
        return connection.createArrayOf("bytea", values);
    }

    /** When the verdict was given. */
    enum Occasion {
        RECEIPT,
        RECHECK
    }
}
