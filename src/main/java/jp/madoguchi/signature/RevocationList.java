package jp.madoguchi.signature;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.CertificateList;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A revocation list (RFC 5280, 5), read once and indexed by serial number; authentic only for its {@link #signers}. */
final class RevocationList {

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(Extension.issuingDistributionPoint);

    private final byte[] sha256;
    private final X500Name issuer;
    private final Instant thisUpdate;
    private final @Nullable Instant nextUpdate;
    private final @Nullable IssuingDistributionPoint scope;
    private final boolean understood;
    private final Map<BigInteger, String> reasons = new HashMap<>();
    private final Set<Anchor> signers;

    /** @param anchors who may have signed it; checked here, once */
    RevocationList(byte[] content, Set<Anchor> anchors, AlgorithmPolicy policy) {
        var list = CertificateList.getInstance(Pem.content(content));
        var extensions = list.getTBSCertList().getExtensions();
        this.sha256 = Digests.sha256(content);
        this.issuer = list.getIssuer();
        this.thisUpdate = list.getThisUpdate().getDate().toInstant();
        this.nextUpdate = instant(list.getNextUpdate());
        this.scope = extensions == null
                ? null
                : IssuingDistributionPoint.getInstance(
                        extensions.getExtensionParsedValue(Extension.issuingDistributionPoint));
        this.signers = anchors.stream()
                .filter(anchor -> signed(anchor, list, policy))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        this.understood = index(list) && onlyKnown(extensions) && plain(scope);
    }

    /** Whether it is about this certificate, complete, and really from its issuer. */
    boolean covers(X509CertificateHolder certificate, Anchor by) {
        return understood && signers.contains(by) && issuer.equals(certificate.getIssuer()) && inScope(certificate);
    }

    /** The revocation reason's name when the list has the certificate. */
    Optional<String> reason(X509CertificateHolder certificate) {
        return Optional.ofNullable(reasons.get(certificate.getSerialNumber()));
    }

    boolean freshAt(Instant now, Duration maxAge, Duration clockSkew) {
        return !thisUpdate.isAfter(now.plus(clockSkew))
                && thisUpdate.plus(maxAge).isAfter(now)
                && nextUpdate != null
                && nextUpdate.isAfter(now);
    }

    /** What proves the answer later: which list it was, without its millions of lines. */
    String evidence() {
        return "CRL thisUpdate=%s nextUpdate=%s sha256=%s"
                .formatted(thisUpdate, nextUpdate, HexFormat.of().formatHex(sha256));
    }

    private static boolean signed(Anchor anchor, CertificateList list, AlgorithmPolicy policy) {
        return anchor.named(list.getIssuer())
                && list.getSignatureAlgorithm().equals(list.getTBSCertList().getSignature())
                && policy.byKey(anchor.key())
                        .filter(suite -> suite.signs(list.getSignatureAlgorithm()))
                        .filter(suite -> suite.verifies(
                                anchor.key(),
                                Der.of(list.getTBSCertList()),
                                list.getSignature().getOctets()))
                        .isPresent();
    }

    /** @return false when an entry says something critical that we do not understand */
    private boolean index(CertificateList list) {
        var entries = list.getRevokedCertificateEnumeration();
        while (entries.hasMoreElements()) {
            var entry = (org.bouncycastle.asn1.x509.TBSCertList.CRLEntry) entries.nextElement();
            var extensions = entry.getExtensions();
            if (extensions != null && extensions.hasAnyCriticalExtensions()) {
                return false;
            }
            reasons.put(entry.getUserCertificate().getValue(), reason(extensions));
        }
        return true;
    }

    private static String reason(@Nullable Extensions extensions) {
        var value = extensions == null ? null : extensions.getExtensionParsedValue(Extension.reasonCode);
        return value == null
                ? "unspecified"
                : CRLReason.getInstance(value).toString().replace("CRLReason: ", "");
    }

    private static boolean onlyKnown(@Nullable Extensions extensions) {
        return extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs()).allMatch(KNOWN::contains);
    }

    /** Lists of some reasons only, of other issuers or of attribute certificates cannot say that all is well. */
    private static boolean plain(@Nullable IssuingDistributionPoint scope) {
        return scope == null
                || !(scope.isIndirectCRL()
                        || scope.onlyContainsAttributeCerts()
                        || scope.onlyContainsCACerts()
                        || scope.getOnlySomeReasons() != null);
    }

    /** JPKI names its distribution points by directory name: the list of the holder's municipality, no other. */
    private boolean inScope(X509CertificateHolder certificate) {
        if (scope == null || scope.getDistributionPoint() == null) {
            return true;
        }
        var points = CRLDistPoint.getInstance(
                certificate.getExtensions().getExtensionParsedValue(Extension.cRLDistributionPoints));
        return points != null
                && Arrays.stream(points.getDistributionPoints())
                        .map(DistributionPoint::getDistributionPoint)
                        .anyMatch(scope.getDistributionPoint()::equals);
    }

    private static @Nullable Instant instant(@Nullable Time time) {
        return time == null ? null : time.getDate().toInstant();
    }
}
