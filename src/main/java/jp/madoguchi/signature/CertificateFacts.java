package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import jp.madoguchi.calendar.JapaneseDates;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** What identifies a certificate when a clerk talks about it on the phone. */
final class CertificateFacts {

    private CertificateFacts() {}

    static String of(Bytes certificate) {
        try {
            return of(new X509CertificateHolder(Certificate.getInstance(certificate.array())));
        } catch (RuntimeException e) {
            return "読み取れない項目があります"; // a refused certificate may have anything in it
        }
    }

    private static String of(X509CertificateHolder certificate) {
        return "シリアル番号 %s\n発行者 %s%s\n有効期間 %s から %s まで\n証明書ポリシー %s\n鍵 %s"
                .formatted(
                        certificate.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                        certificate.getIssuer(),
                        generation(certificate),
                        JapaneseDates.dateTime(certificate.getNotBefore().toInstant()),
                        JapaneseDates.dateTime(certificate.getNotAfter().toInstant()),
                        policies(certificate),
                        key(certificate.getSubjectPublicKeyInfo()));
    }

    /** Generations of an authority bear one name; the beginning of its key's identifier tells them apart. */
    private static String generation(X509CertificateHolder certificate) {
        return Optional.ofNullable(AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions()))
                .map(AuthorityKeyIdentifier::getKeyIdentifierOctets)
                .map(id ->
                        "（世代の鍵 %s）".formatted(HexFormat.of().withUpperCase().formatHex(id, 0, Math.min(id.length, 4))))
                .orElse("");
    }

    private static String policies(X509CertificateHolder certificate) {
        return Optional.ofNullable(CertificatePolicies.fromExtensions(certificate.getExtensions()))
                .map(policies -> Arrays.stream(policies.getPolicyInformation())
                        .map(PolicyInformation::getPolicyIdentifier)
                        .map(ASN1ObjectIdentifier::getId)
                        .collect(Collectors.joining("、")))
                .orElse("なし");
    }

    private static String key(SubjectPublicKeyInfo key) {
        var parameters = key.getAlgorithm().getParameters();
        if (SECObjectIdentifiers.secp384r1.equals(parameters)) {
            return "P-384";
        }
        return Pkcs1.of(key)
                .map(rsa -> "RSA %dビット".formatted(rsa.modulusBits()))
                .orElseGet(() -> key.getAlgorithm().getAlgorithm().getId());
    }
}
