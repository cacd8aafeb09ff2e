package jp.madoguchi.demo.cards;

import java.math.BigInteger;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.CertificatePolicies;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A card of the authority, and what of it the profile is about. */
record ProfiledCard(X509CertificateHolder certificate) {

    static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 24, 10, 0, 0, 0, ZoneId.of("Asia/Tokyo"));

    private static final LocalDate BIRTH = LocalDate.of(1980, 2, 17);

    static ProfiledCard of(KeyKind kind) {
        return of(kind, null);
    }

    static ProfiledCard of(KeyKind kind, @Nullable Fault fault) {
        return of(kind, fault, root(kind));
    }

    static ProfiledCard of(KeyKind kind, @Nullable Fault fault, Generation root) {
        var order = new CardOrder("見本　太郎", "見本県見本市本町１", BIRTH, "1", kind, Optional.ofNullable(fault));
        return new ProfiledCard(new CardCertificate(order, NOW, BigInteger.valueOf(4711))
                .build(
                        kind.newKeys().getPublic(),
                        SubjectPublicKeyInfo.getInstance(
                                root.certificate().getPublicKey().getEncoded()),
                        Certificates.signer(kind, root.key())));
    }

    static Generation root(KeyKind kind) {
        var keys = kind.newKeys();
        return new Generation(kind, Certificates.root(keys, kind, NOW.toLocalDate()), keys.getPrivate());
    }

    /** The last number of each attribute's type, and its text. */
    List<String> attributes() {
        var names = GeneralNames.fromExtensions(certificate.getExtensions(), Extension.subjectAlternativeName);
        return Arrays.stream(names.getNames())
                .map(name -> OtherName.getInstance(name.getName()))
                .map(other ->
                        other.getTypeID().getId().replace(Jpki.ATTRIBUTE.getId() + ".", "") + "=" + other.getValue())
                .toList();
    }

    CertificatePolicies policies() {
        return CertificatePolicies.fromExtensions(certificate.getExtensions());
    }

    KeyUsage usage() {
        return KeyUsage.fromExtensions(certificate.getExtensions());
    }
}
