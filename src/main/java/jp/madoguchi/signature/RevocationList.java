package jp.madoguchi.signature;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A revocation list (RFC 5280, 5), read and indexed once; whose word it is shows {@link #speaksFor}. */
final class RevocationList {

    private static final Set<ASN1ObjectIdentifier> KNOWN =
            Set.of(Extension.issuingDistributionPoint, Extension.deltaCRLIndicator);
    /** Only a list of changes may say so (RFC 5280, 5.3.1); in another the entry revokes like any. */
    private static final int REMOVED_FROM_LIST = 8;

    private static final int REMEMBERED_KEYS = 100;
    private static final int MAX_SIGNATURE = 64 * 1024;

    private final byte[] der;
    private final Evidence evidence;
    private final Tlv signed;
    private final AlgorithmIdentifier algorithm;
    private final byte[] signature;
    private final RevocationListHead head;
    private final ListScope scope;
    private final RevokedSerials serials;
    private final boolean understood;
    private final Map<Bytes, Boolean> verified = new ConcurrentHashMap<>();

    /**
     * All lists of a file in DER (one) or PEM.
     *
     * @throws RuntimeException if there is anything else in it
     */
    static List<RevocationList> all(byte[] file) {
        return Pem.all(file).stream().map(RevocationList::new).toList();
    }

    /** @throws RuntimeException if it is no revocation list */
    RevocationList(byte[] der) {
        this.der = der;
        var list = Tlv.at(der, 0, der.length, Tlv.SEQUENCE);
        signed = Tlv.at(der, list.start(), list.end(), Tlv.SEQUENCE);
        var outer = Tlv.at(der, signed.end(), list.end(), Tlv.SEQUENCE);
        var bits = Tlv.at(der, outer.end(), list.end(), Tlv.BIT_STRING);
        Tlv.require(list.end() == der.length && bits.end() == list.end());
        Tlv.require(list.end() - signed.end() <= MAX_SIGNATURE);
        algorithm = AlgorithmIdentifier.getInstance(outer.bytes(der));
        signature = ASN1BitString.getInstance(bits.bytes(der)).getOctets();
        head = RevocationListHead.read(der, signed);
        scope = ListScope.of(head.extensions());
        var entries = RevocationListEntries.read(der, head.entries());
        serials = entries.serials();
        evidence = Evidence.of(
                Evidence.Kind.CRL,
                Bytes.own(der),
                "thisUpdate=%s nextUpdate=%s".formatted(head.thisUpdate(), head.nextUpdate()));
        understood = entries.understood() && onlyKnown(head.extensions());
    }

    /** Whether the list is really from the certificate's issuer, understood, and about this kind of certificate. */
    boolean speaksFor(RevocationQuestion question, AlgorithmPolicy policy) {
        return understood
                && Names.same(head.issuer(), question.certificate().getIssuer())
                && scope.includes(question.certificate())
                && (signedBy(question.issuer(), policy)
                        || question.others().get().stream().anyMatch(other -> signedBy(other, policy)));
    }

    /** Whether it can say that all is well: not only some reasons, not only changes. */
    boolean complete() {
        return scope.complete();
    }

    /** The revocation reason's name when the list has the certificate. */
    Optional<String> reason(X509CertificateHolder certificate) {
        var place = serials.find(certificate.getSerialNumber());
        return place.isEmpty() ? Optional.empty() : reasonAt(place.getAsInt());
    }

    /** Whether it must stay when this other one comes in its place: somebody's true word, and the later one. */
    boolean outlasts(RevocationList other) {
        return verified.containsValue(true)
                && scope.equals(other.scope)
                && head.thisUpdate().isAfter(other.head.thisUpdate())
                && Names.same(head.issuer(), other.head.issuer());
    }

    boolean freshAt(Instant at, RevocationRules rules) {
        return rules.fresh(head.thisUpdate(), head.nextUpdate(), at);
    }

    /** Whether it would still have the certificate if that had been revoked before it expired. */
    boolean remembers(RevocationQuestion question) {
        return question.remembered(head.thisUpdate(), keptSince());
    }

    Evidence evidence() {
        return evidence;
    }

    /** Bytes of memory that it takes. */
    long size() {
        return der.length + serials.size();
    }

    /** The extension expiredCertsOnCRL (X.509); one that cannot be read promises nothing. */
    private Optional<Instant> keptSince() {
        try {
            return Optional.ofNullable(head.extensions())
                    .map(extensions -> extensions.getExtensionParsedValue(Extension.expiredCertsOnCRL))
                    .map(value -> Moment.of(Time.getInstance(value)));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private boolean signedBy(Authority authority, AlgorithmPolicy policy) {
        var scheme = Scheme.of(algorithm);
        if (scheme.isEmpty()
                || !policy.accepts(scheme.get(), authority.key())
                || !AuthorityKeyUsage.allows(authority.certificate(), KeyUsage.cRLSign)) {
            return false;
        }
        if (verified.size() > REMEMBERED_KEYS) {
            verified.clear();
        }
        return verified.computeIfAbsent(authority.keyBytes(), key -> verify(scheme.get(), authority.key()));
    }

    private boolean verify(Scheme scheme, SubjectPublicKeyInfo key) {
        return Arrays.equals(Der.of(algorithm), Der.of(head.algorithm()))
                && scheme.verifies(key, der, signed.at(), signed.end() - signed.at(), signature);
    }

    private Optional<String> reasonAt(int place) {
        var entry = Tlv.at(der, place, der.length, Tlv.SEQUENCE);
        var time = Tlv.at(der, Tlv.at(der, entry.start(), entry.end()).end(), entry.end());
        if (time.end() == entry.end()) {
            return Optional.of("unspecified");
        }
        var reason = reason(Tlv.at(der, time.end(), entry.end(), Tlv.SEQUENCE).bytes(der));
        return scope.delta()
                        && reason.filter(code -> code.getValue().intValue() == REMOVED_FROM_LIST)
                                .isPresent()
                ? Optional.empty()
                : Optional.of(reason.map(code -> code.toString().replace("CRLReason: ", ""))
                        .orElse("unspecified"));
    }

    /** One that cannot be read is none: that the list has the certificate counts all the same. */
    private static Optional<CRLReason> reason(byte[] extensions) {
        try {
            return Optional.ofNullable(Extensions.getInstance(extensions).getExtensionParsedValue(Extension.reasonCode))
                    .map(CRLReason::getInstance);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static boolean onlyKnown(@Nullable Extensions extensions) {
        return extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs()).allMatch(KNOWN::contains);
    }
}
