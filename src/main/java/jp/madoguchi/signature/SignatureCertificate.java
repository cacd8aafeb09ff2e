package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** 署名用, not 利用者証明用: the issuer's department, and a key usage of digitalSignature and nonRepudiation. */
final class SignatureCertificate implements Check<X509CertificateHolder> {

    private static final int SIGNING = KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
    private static final String AUTHENTICATION = "JPKI FOR USER AUTHENTICATION";

    @Override
    public Optional<Finding> examine(X509CertificateHolder certificate) {
        var units = certificate.getIssuer().getRDNs(BCStyle.OU);
        if (Arrays.stream(units)
                .map(unit -> unit.getFirst().getValue().toString().toUpperCase(Locale.ROOT))
                .anyMatch(AUTHENTICATION::equals)) {
            return Optional.of(new Finding(Reason.KEY_USAGE, "issued by the user authentication CA"));
        }
        if (!anyPurpose(certificate)) {
            return Optional.of(new Finding(Reason.KEY_USAGE, "extended key usage for other purposes"));
        }
        var usage = KeyUsage.fromExtensions(certificate.getExtensions());
        if (usage == null) {
            return Optional.of(new Finding(Reason.KEY_USAGE, "no key usage"));
        }
        return usage.equals(new KeyUsage(SIGNING))
                ? Optional.empty()
                : Optional.of(new Finding(Reason.KEY_USAGE, usage.toString()));
    }

    private static boolean anyPurpose(X509CertificateHolder certificate) {
        var purposes = ExtendedKeyUsage.fromExtensions(certificate.getExtensions());
        return purposes == null || purposes.hasKeyPurposeId(KeyPurposeId.anyExtendedKeyUsage);
    }
}
