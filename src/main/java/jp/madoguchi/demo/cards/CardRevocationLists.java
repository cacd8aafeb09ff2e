package jp.madoguchi.demo.cards;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import jp.madoguchi.signature.RevocationListSource;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The authority's revocation lists, one per generation. They are signed anew when a card is revoked and when the
 * product's time has passed, since a list that the time machine left behind would be stale.
 */
@Component
@Profile("demo")
class CardRevocationLists implements RevocationListSource {

    private static final Duration EVERY = Duration.ofHours(1);
    private static final Duration VALID = Duration.ofDays(1);

    private final CardAuthority authority;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<KeyKind, Signed> signed = new ConcurrentHashMap<>();
    private final AtomicLong number = new AtomicLong();
    private volatile boolean reachable = true;

    CardRevocationLists(CardAuthority authority, JdbcClient jdbc, Clock clock) {
        this.authority = authority;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Published> lists() {
        if (!reachable) {
            return List.of();
        }
        return authority.generations().stream().map(this::published).toList();
    }

    /** Lets the rehearsal show what happens when nobody can say whether a card was revoked. */
    void reachable(boolean isReachable) {
        this.reachable = isReachable;
    }

    boolean reachable() {
        return reachable;
    }

    /** The next question sees a card that was revoked just now. */
    void changed() {
        signed.clear();
    }

    private Published published(Generation generation) {
        var now = clock.instant();
        var list = signed.compute(
                generation.kind(), (kind, old) -> old != null && old.currentAt(now) ? old : sign(generation, now));
        return new Published("demo " + generation.kind().label(), list.number(), list.content()::clone);
    }

    private Signed sign(Generation generation, Instant now) {
        var list = new X509v2CRLBuilder(Jpki.SIGNATURE_ISSUER, Date.from(now));
        list.setNextUpdate(Date.from(now.plus(VALID)));
        jdbc.sql("select serial, revoked_at from demo_card where revoked_at is not null and key_kind = ?")
                .param(generation.kind().label())
                .query((row, n) -> list.addCRLEntry(
                        row.getBigDecimal("serial").toBigInteger(),
                        Date.from(row.getObject("revoked_at", OffsetDateTime.class)
                                .toInstant()),
                        CRLReason.affiliationChanged))
                .list();
        long next = number.incrementAndGet();
        try {
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(next)));
            list.addExtension(Extension.issuingDistributionPoint, true, Jpki.issuingPoint());
            var signer = Certificates.signer(generation.kind(), generation.key());
            return new Signed(now, next, list.build(signer).getEncoded());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // private, and never compared
    private record Signed(Instant at, long number, byte[] content) {

        boolean currentAt(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(EVERY));
        }
    }
}
