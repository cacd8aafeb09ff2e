package jp.madoguchi.signature;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of received signatures: signed bytes, message, certificate, revocation answer and verdict together. */
@Repository
class SignatureArchive {

    /** Nobody takes a revocation back, and a question that took longer does not undo a later one's answer. */
    private static final String UNLESS_MORE_IS_KNOWN =
            " where id = ? and revocation <> 'REVOKED' and (revocation_checked_at <= ? or ? = 'REVOKED')";

    private final JdbcClient jdbc;
    private final Clock clock;

    SignatureArchive(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Keeps what arrived, before anybody has judged it. */
    void add(SigningSession session, Bytes cms, Optional<Bytes> certificate, RevocationAnswer revocation) {
        jdbc.sql("""
                        insert into signature (reference, draft_version, nonce, received_at, document, cms, certificate,
                               revocation, revocation_detail, revocation_checked_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        session.reference(),
                        session.draftVersion(),
                        session.nonce(),
                        at(clock.instant()),
                        session.document().array(),
                        cms.array(),
                        certificate.map(Bytes::array).orElse(null),
                        revocation.status().name(),
                        revocation.detail(),
                        at(revocation.checkedAt()))
                .update();
    }

    /** The latest one that was not voided. */
    Optional<ArchivedSignature> last(String reference) {
        return jdbc.sql(SignatureRow.SELECT + " where reference = ? and voided_at is null order by id desc limit 1")
                .param(reference)
                .query(SignatureRow::read)
                .optional();
    }

    ArchivedSignature get(long id) {
        return jdbc.sql(SignatureRow.SELECT + " where id = ?")
                .param(id)
                .query(SignatureRow::read)
                .single();
    }

    void judge(long id, Verdict verdict, Optional<Holder> holder) {
        jdbc.sql("""
                        update signature
                           set result = ?, reason = ?, detail = ?, holder_name = ?, holder_address = ?,
                               holder_birth_date = ?, holder_sex = ?, holder_name_flags = ?, holder_address_flags = ?
                         where id = ?""")
                .params(
                        verdict.result().name(),
                        verdict.reason().name(),
                        verdict.detail(),
                        holder.map(Holder::name).orElse(null),
                        holder.map(Holder::address).orElse(null),
                        holder.map(h -> h.birthDate().raw()).orElse(null),
                        holder.map(Holder::sex).orElse(null),
                        holder.map(Holder::nameFlags).orElse(null),
                        holder.map(Holder::addressFlags).orElse(null),
                        id)
                .update();
    }

    /** A later answer replaces the earlier one, unless that was a revocation, and what was open until now is decided. */
    void recheck(long id, RevocationAnswer revocation, Verdict verdict) {
        jdbc.sql("""
                        update signature
                           set revocation = ?, revocation_detail = ?, revocation_checked_at = ?,
                               revocation_inquiries = 1, result = ?, reason = ?, detail = ?
                        """ + UNLESS_MORE_IS_KNOWN)
                .params(
                        revocation.status().name(),
                        revocation.detail(),
                        at(revocation.checkedAt()),
                        verdict.result().name(),
                        verdict.reason().name(),
                        verdict.detail(),
                        id,
                        at(revocation.checkedAt()),
                        revocation.status().name())
                .update();
    }

    /** Somebody was asked about it and did not know; the verdict at the receipt stands. */
    void inquiredInVain(long id, RevocationAnswer revocation) {
        jdbc.sql("""
                        update signature
                           set revocation = ?, revocation_detail = ?, revocation_checked_at = ?,
                               revocation_inquiries = revocation_inquiries + 1
                        """ + UNLESS_MORE_IS_KNOWN)
                .params(
                        revocation.status().name(),
                        revocation.detail(),
                        at(revocation.checkedAt()),
                        id,
                        at(revocation.checkedAt()),
                        revocation.status().name())
                .update();
    }

    /** Returns the results of those that counted until now; none of one without a verdict. */
    Set<Reason.Result> voidAll(String reference) {
        return jdbc.sql("""
                        with voided as (
                            update signature set voided_at = ? where reference = ? and voided_at is null
                            returning result)
                        select result from voided where result is not null""")
                .params(at(clock.instant()), reference)
                .query((row, number) -> Reason.Result.valueOf(row.getString("result")))
                .set();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
