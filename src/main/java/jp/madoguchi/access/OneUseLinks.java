package jp.madoguchi.access;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links that open one application once: 160 random bits in the mail, only their hash with us. */
@Component
public class OneUseLinks {

    private final JdbcClient jdbc;
    private final Clock clock;

    OneUseLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new token for the link; it cannot be read back later. */
    public String issue(LinkPurpose purpose, String reference, Instant expiresAt) {
        var token = Token.next();
        jdbc.sql("insert into one_use_link (token_hash, purpose, reference, expires_at) values (?, ?, ?, ?)")
                .params(token.hash(), purpose.name(), reference, expiresAt.atOffset(ZoneOffset.UTC))
                .update();
        return token.text();
    }

    /**
     * Which case a link belongs to, used up or not; for callers that hold the case's row before they use it.
     *
     * @throws LinkUnknownException if there is no such link, or it was made for something else (404)
     */
    public String caseOf(LinkPurpose purpose, String token) {
        return jdbc.sql("select reference from one_use_link where token_hash = ? and purpose = ?")
                .params(Token.hashOf(token), purpose.name())
                .query(String.class)
                .optional()
                .orElseThrow(LinkUnknownException::new);
    }

    /**
     * Uses the link up.
     *
     * @return the 受付番号 that it opens
     * @throws LinkGoneException if it was used before or its time is over (410)
     * @throws LinkUnknownException if there is no such link, or it was made for something else (404)
     */
    @Transactional
    public String use(LinkPurpose purpose, String token) {
        var link = jdbc.sql("""
                        select reference, expires_at, used_at from one_use_link
                         where token_hash = ? and purpose = ? for update""")
                .params(Token.hashOf(token), purpose.name())
                .query(Link.class)
                .optional()
                .orElseThrow(LinkUnknownException::new);
        var now = clock.instant();
        if (link.usedAt() != null || !now.isBefore(link.expiresAt())) {
            throw new LinkGoneException(link.reference());
        }
        jdbc.sql("update one_use_link set used_at = ? where token_hash = ?")
                .params(OffsetDateTime.ofInstant(now, ZoneOffset.UTC), Token.hashOf(token))
                .update();
        return link.reference();
    }

    private record Link(
            String reference,
            Instant expiresAt,
            @org.jspecify.annotations.Nullable Instant usedAt) {}
}
