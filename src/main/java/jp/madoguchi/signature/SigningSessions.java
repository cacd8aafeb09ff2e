package jp.madoguchi.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import jp.madoguchi.access.Token;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Open requests for a signature; whoever holds the token may see what is to be signed and answer it. */
@Repository
class SigningSessions {

    /** A card locks after five wrong PINs; nobody needs more attempts than this. */
    private static final int MAX_REFUSALS = 10;

    private final JdbcClient jdbc;
    private final Clock clock;

    SigningSessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Under which a session is kept, since nobody keeps its token. */
    static Bytes key(String token) {
        return Bytes.own(Token.hashOf(token));
    }

    /** Returns the token, which is kept only as its hash. */
    String open(SigningSession session) {
        var token = Token.next();
        jdbc.sql("""
                        insert into signing_session (token_hash, reference, draft_version, nonce, document, expires_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        token.hash(),
                        session.reference(),
                        session.draftVersion(),
                        session.nonce(),
                        session.document().array(),
                        session.expiresAt().atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    /**
     * @throws SigningSessionUnknownException if there is none (404)
     * @throws SigningSessionGoneException if it was answered, refused too often, is too old, or the application was edited
     *     since (410)
     */
    SigningSession requireOpen(Bytes key) {
        var session = jdbc.sql("""
                        select s.reference, s.draft_version, s.nonce, s.document, s.expires_at, s.used_at,
                               a.version = s.draft_version as unchanged,
                               (select count(*) from signature g
                                 where g.reference = s.reference and g.nonce = s.nonce and g.result = 'REFUSED') as refusals
                          from signing_session s join application a on a.reference = s.reference
                         where s.token_hash = ?""")
                .param(key.array())
                .query(SigningSessions::read)
                .optional()
                .orElseThrow(SigningSessionUnknownException::new);
        if (!session.unchanged()
                || session.refusals() >= MAX_REFUSALS
                || !session.session().openAt(clock.instant())) {
            throw new SigningSessionGoneException();
        }
        return session.session();
    }

    /** Whether the document of a session other than that of this nonce has this digest, SHA-256 or SHA-384. */
    boolean anotherAskedFor(byte[] digest, String nonce) {
        return jdbc.sql("""
                        select exists (select 1 from signing_session
                                        where nonce <> ? and (sha256(document) = ? or sha384(document) = ?))""").params(nonce, digest, digest).query(Boolean.class).single();
    }

    void useUp(Bytes key) {
        jdbc.sql("update signing_session set used_at = ? where token_hash = ?")
                .params(OffsetDateTime.now(clock), key.array())
                .update();
    }

    private static Found read(ResultSet row, int number) throws SQLException {
        var usedAt = row.getObject("used_at", OffsetDateTime.class);
        return new Found(
                new SigningSession(
                        row.getString("reference"),
                        row.getInt("draft_version"),
                        row.getString("nonce"),
                        Bytes.of(row.getBytes("document")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        usedAt == null ? null : usedAt.toInstant()),
                row.getBoolean("unchanged"),
                row.getInt("refusals"));
    }

    private record Found(SigningSession session, boolean unchanged, int refusals) {}
}
