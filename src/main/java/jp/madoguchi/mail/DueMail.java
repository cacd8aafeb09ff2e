package jp.madoguchi.mail;

import java.time.Instant;
import jp.madoguchi.access.LinkPurpose;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was ordered and has not gone out yet.
 *
 * @param amount yen of which it speaks; null where the case tells
 * @param givenUp it had been given up once; an operator sends it again
 */
record DueMail(
        long id,
        String reference,
        MailKind kind,
        int occasion,
        @Nullable String reason,
        @Nullable Integer amount,
        @Nullable LinkPurpose linkPurpose,
        @Nullable Instant linkExpiresAt,
        Instant orderedAt,
        int attempts,
        boolean givenUp) {}
