package jp.madoguchi.signature;

import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.jspecify.annotations.Nullable;

/**
 * What a revocation list says before and after its entries (RFC 5280, 5.1.2).
 *
 * @param entries where they stand; null when nothing is revoked
 */
record RevocationListHead(
        AlgorithmIdentifier algorithm,
        X500Name issuer,
        Instant thisUpdate,
        @Nullable Instant nextUpdate,
        @Nullable Tlv entries,
        @Nullable Extensions extensions) {

    private static final int EXTENSIONS = 0xa0;
    private static final int MAX_BYTES = 64 * 1024;

    static RevocationListHead read(byte[] der, Tlv list) {
        int end = list.end();
        var first = Tlv.at(der, list.start(), end);
        var algorithm = first.tag() == Tlv.INTEGER ? Tlv.at(der, first.end(), end) : first;
        var issuer = Tlv.at(der, algorithm.end(), end, Tlv.SEQUENCE);
        var thisUpdate = Tlv.at(der, issuer.end(), end);
        Tlv.require(thisUpdate.start() - list.start() <= MAX_BYTES);
        var last = thisUpdate;
        Tlv nextUpdate = null;
        Tlv entries = null;
        Extensions extensions = null;
        while (last.end() < end) {
            last = Tlv.at(der, last.end(), end);
            switch (last.tag()) {
                case Tlv.UTC_TIME, Tlv.GENERALIZED_TIME -> {
                    Tlv.require(nextUpdate == null && entries == null);
                    nextUpdate = last;
                }
                case Tlv.SEQUENCE -> {
                    Tlv.require(entries == null);
                    entries = last;
                }
                default -> {
                    Tlv.require(last.tag() == EXTENSIONS && last.end() == end && end - last.at() <= MAX_BYTES);
                    extensions = Extensions.getInstance(
                            Tlv.at(der, last.start(), last.end(), Tlv.SEQUENCE).bytes(der));
                }
            }
        }
        return new RevocationListHead(
                AlgorithmIdentifier.getInstance(algorithm.bytes(der)),
                X500Name.getInstance(issuer.bytes(der)),
                instant(thisUpdate.bytes(der)),
                nextUpdate == null ? null : instant(nextUpdate.bytes(der)),
                entries,
                extensions);
    }

    private static Instant instant(byte[] time) {
        try {
            return Time.getInstance(ASN1Primitive.fromByteArray(time)).getDate().toInstant();
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
