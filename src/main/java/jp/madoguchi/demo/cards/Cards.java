package jp.madoguchi.demo.cards;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Issues test cards and keeps them for the phone page. */
@Service
@Profile("demo")
class Cards {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 62;

    private final CardAuthority authority;
    private final CardRevocationLists revocationLists;
    private final JdbcClient jdbc;
    private final Clock clock;

    Cards(CardAuthority authority, CardRevocationLists revocationLists, JdbcClient jdbc, Clock clock) {
        this.authority = authority;
        this.revocationLists = revocationLists;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    IssuedCard issue(CardOrder order) {
        var serial = new BigInteger(SERIAL_BITS, RANDOM).setBit(SERIAL_BITS);
        var keys = order.key().newKeys();
        var issuer = issuer(order);
        var certificate = new CardCertificate(order, ZonedDateTime.now(clock), serial)
                .build(
                        keys.getPublic(),
                        SubjectPublicKeyInfo.getInstance(
                                issuer.certificate().getPublicKey().getEncoded()),
                        Certificates.signer(issuer.kind(), issuer.key()));
        var card = new IssuedCard(
                HexFormat.of().toHexDigits(RANDOM.nextLong()),
                order.key(),
                Pin.next(),
                Certificates.pem("CERTIFICATE", Certificates.der(certificate)),
                Certificates.pem("PRIVATE KEY", keys.getPrivate().getEncoded()));
        keep(
                card,
                order,
                serial,
                Certificates.der(certificate),
                certificate.getNotAfter().toInstant(),
                SealedKey.seal(keys.getPrivate(), card.pin()));
        if (order.fault().equals(Optional.of(Fault.REVOKED))) {
            revoke(card.id());
        }
        return card;
    }

    /** Newest first. */
    List<ShownCard> all() {
        return jdbc.sql("""
                        select id, name, address, key_kind, fault, pin, valid_to, failures, revoked_at
                          from demo_card order by issued_at desc, id limit 100""")
                .query((row, number) -> new ShownCard(
                        row.getString("id"),
                        row.getString("name"),
                        row.getString("address"),
                        row.getString("key_kind"),
                        row.getString("fault"),
                        row.getString("pin"),
                        row.getObject("valid_to", OffsetDateTime.class).toInstant(),
                        CardLock.TRIES - row.getInt("failures"),
                        row.getObject("revoked_at", OffsetDateTime.class) != null))
                .list();
    }

    /** As after a move or a change of name: the certificate loses its effect from now on. */
    void revoke(String id) {
        int found = jdbc.sql("update demo_card set revoked_at = coalesce(revoked_at, ?) where id = ?")
                .params(OffsetDateTime.now(clock), id)
                .update();
        if (found == 0) {
            throw new CardUnknownException();
        }
        revocationLists.changed();
    }

    /** Another authority bears the right name, but has a key that nobody trusts. */
    private Generation issuer(CardOrder order) {
        var generation = authority.generation(order.key());
        return order.fault().equals(Optional.of(Fault.OTHER_AUTHORITY))
                ? new Generation(
                        KeyKind.P_384,
                        generation.certificate(),
                        KeyKind.P_384.newKeys().getPrivate())
                : generation;
    }

    private void keep(
            IssuedCard card, CardOrder order, BigInteger serial, byte[] certificate, Instant validTo, SealedKey key) {
        jdbc.sql("""
                        insert into demo_card (id, name, address, key_kind, fault, pin, serial, certificate, valid_to,
                               salt, iv, sealed, proof_hash, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        card.id(),
                        order.name(),
                        order.address(),
                        order.key().label(),
                        order.fault().map(Fault::label).orElse(null),
                        card.pin(),
                        serial,
                        certificate,
                        validTo.atZone(clock.getZone()).toOffsetDateTime(),
                        key.salt(),
                        key.iv(),
                        key.sealed(),
                        key.proofHash(),
                        OffsetDateTime.now(clock))
                .update();
    }

    /** What the order answers: everything, since it is a toy. */
    record IssuedCard(String id, KeyKind key, String pin, String certificate, String privateKey) {}

    /** A card as the pages list it. */
    record ShownCard(
            String id,
            String name,
            String address,
            String key,
            @Nullable String fault,
            String pin,
            Instant validTo,
            int triesLeft,
            boolean revoked) {}
}
