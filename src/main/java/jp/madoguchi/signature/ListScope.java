package jp.madoguchi.signature;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * Which certificates a list is about (RFC 5280, 5.2.5). JPKI names its distribution points by directory name: the list
 * of the holder's municipality, no other.
 *
 * @param point null when the list is about everybody of its issuer
 * @param delta the list has changes only
 */
record ListScope(@Nullable IssuingDistributionPoint point, boolean delta) {

    static ListScope of(@Nullable Extensions extensions) {
        return extensions == null
                ? new ListScope(null, false)
                : new ListScope(
                        IssuingDistributionPoint.getInstance(
                                extensions.getExtensionParsedValue(Extension.issuingDistributionPoint)),
                        extensions.getExtension(Extension.deltaCRLIndicator) != null);
    }

    boolean complete() {
        return !delta && (point == null || point.getOnlySomeReasons() == null);
    }

    boolean includes(X509CertificateHolder certificate) {
        if (point == null) {
            return true;
        }
        boolean authority = IssuedByAuthorities.isAuthority(certificate);
        return !point.isIndirectCRL()
                && !point.onlyContainsAttributeCerts()
                && !(point.onlyContainsUserCerts() && authority)
                && !(point.onlyContainsCACerts() && !authority)
                && (point.getDistributionPoint() == null || sharesPoint(certificate, point.getDistributionPoint()));
    }

    private static boolean sharesPoint(X509CertificateHolder certificate, DistributionPointName ours) {
        var issuer = certificate.getIssuer();
        var names = names(ours, issuer);
        return points(certificate)
                .filter(named -> named.getCRLIssuer() == null && named.getReasons() == null)
                .flatMap(named -> Optional.ofNullable(named.getDistributionPoint()).stream())
                .flatMap(name -> names(name, issuer).stream())
                .anyMatch(theirs -> names.stream().anyMatch(mine -> same(mine, theirs)));
    }

    private static Stream<DistributionPoint> points(X509CertificateHolder certificate) {
        var extensions = certificate.getExtensions();
        var points = extensions == null
                ? null
                : CRLDistPoint.getInstance(extensions.getExtensionParsedValue(Extension.cRLDistributionPoints));
        return points == null ? Stream.empty() : Arrays.stream(points.getDistributionPoints());
    }

    private static List<GeneralName> names(DistributionPointName point, X500Name issuer) {
        if (point.getType() == DistributionPointName.FULL_NAME) {
            return List.of(GeneralNames.getInstance(point.getName()).getNames());
        }
        var parts = new ArrayList<>(List.of(issuer.getRDNs()));
        parts.add(RDN.getInstance(ASN1Set.getInstance(point.getName())));
        return List.of(new GeneralName(new X500Name(parts.toArray(RDN[]::new))));
    }

    private static boolean same(GeneralName one, GeneralName other) {
        boolean directory =
                one.getTagNo() == GeneralName.directoryName && other.getTagNo() == GeneralName.directoryName;
        return directory
                ? Names.same(X500Name.getInstance(one.getName()), X500Name.getInstance(other.getName()))
                : one.equals(other);
    }
}
