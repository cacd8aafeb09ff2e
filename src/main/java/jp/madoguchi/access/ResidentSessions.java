package jp.madoguchi.access;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Resident sessions: an opaque cookie for one application, kept as a hash in a table. Never the servlet session,
 * which Camunda's login invalidates when the same browser plays clerk and resident.
 */
@Component
public class ResidentSessions {

    public static final String COOKIE = "MG-SESSION";

    private final JdbcClient jdbc;
    private final Clock clock;
    private final AccessProperties properties;

    ResidentSessions(JdbcClient jdbc, Clock clock, AccessProperties properties) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.properties = properties;
    }

    /** Opens a session for one application under a fresh id. */
    public OpenedCase open(String reference) {
        var token = Token.next();
        var expiresAt = clock.instant().plus(properties.sessionLifetime());
        jdbc.sql("insert into resident_session (token_hash, reference, expires_at) values (?, ?, ?)")
                .params(token.hash(), reference, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return new OpenedCase(reference, cookie(token.text(), reference));
    }

    /** Whether a cookie that the browser sent opens this application. */
    boolean opens(String token, String reference) {
        return jdbc.sql("""
                        select count(*) from resident_session
                         where token_hash = ? and reference = ? and expires_at > ?""")
                        .params(
                                Token.hashOf(token),
                                reference,
                                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Bound to the path of its application, so that one browser can hold several. */
    private ResponseCookie cookie(String value, String reference) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .secure(properties.secureCookies())
                .sameSite("Lax")
                .path("/api/applications/" + reference)
                .maxAge(properties.sessionLifetime())
                .build();
    }
}
