package jp.madoguchi.demo.cards;

import java.io.IOException;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.PolicyQualifierInfo;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.bc.BcX509ExtensionUtils;
import org.bouncycastle.operator.ContentSigner;

/** Builds a card's certificate by the JPKI profile, with the one deviation that was ordered. */
final class CardCertificate {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final CardOrder order;
    private final ZonedDateTime now;
    private final BigInteger serial;

    /** @param now the product's time, in the city's zone */
    CardCertificate(CardOrder order, ZonedDateTime now, BigInteger serial) {
        this.order = order;
        this.now = now;
        this.serial = serial;
    }

    X509CertificateHolder build(PublicKey key, SubjectPublicKeyInfo issuerKey, ContentSigner issuer) {
        boolean authentication = has(Fault.AUTHENTICATION_CERTIFICATE);
        var builder = new X509v3CertificateBuilder(
                authentication ? Jpki.AUTHENTICATION_ISSUER : Jpki.SIGNATURE_ISSUER,
                serial,
                Date.from(notBefore().toInstant()),
                Date.from(notAfter().toInstant()),
                Jpki.subject(HexFormat.of().withUpperCase().toHexDigits(serial.longValue())),
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        try {
            builder.addExtension(
                    Extension.keyUsage,
                    true,
                    new KeyUsage(KeyUsage.digitalSignature | (authentication ? 0 : KeyUsage.nonRepudiation)));
            builder.addExtension(Extension.certificatePolicies, true, new DERSequence(policy()));
            if (!authentication) {
                builder.addExtension(Extension.subjectAlternativeName, false, holder());
            }
            builder.addExtension(Extension.cRLDistributionPoints, false, distributionPoint());
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new AuthorityKeyIdentifier(new BcX509ExtensionUtils()
                            .createSubjectKeyIdentifier(issuerKey)
                            .getKeyIdentifier()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return builder.build(issuer);
    }

    private ZonedDateTime notBefore() {
        if (has(Fault.EXPIRED)) {
            return now.minusYears(5);
        }
        return has(Fault.NOT_YET_VALID) ? now.plusDays(30) : now.toLocalDate().atStartOfDay(now.getZone());
    }

    private ZonedDateTime notAfter() {
        if (has(Fault.EXPIRED)) {
            return now.minusDays(1);
        }
        return lastDay(now.toLocalDate()).atTime(END_OF_DAY).atZone(now.getZone());
    }

    private LocalDate lastDay(LocalDate issued) {
        if (has(Fault.EXPIRES_TOMORROW)) {
            return issued.plusDays(1);
        }
        return has(Fault.UNKNOWN_BIRTH_DATE) ? issued.plusYears(5) : Jpki.fifthBirthday(order.birthDate(), issued);
    }

    private PolicyInformation policy() {
        ASN1ObjectIdentifier id = Jpki.SIGNATURE_POLICY;
        if (has(Fault.AUTHENTICATION_CERTIFICATE)) {
            id = Jpki.AUTHENTICATION_POLICY;
        } else if (has(Fault.WRONG_POLICY)) {
            id = Jpki.OTHER_POLICY;
        }
        return new PolicyInformation(id, new DERSequence(new PolicyQualifierInfo(Jpki.CPS)));
    }

    /** In the order in which real cards have them: name, birth date, sex, address, and the two texts of flags. */
    private GeneralNames holder() {
        boolean replaced = has(Fault.SUBSTITUTE_CHARACTERS);
        var names = List.of(
                other("1", order.name()),
                other("4", Jpki.birthDate(order.birthDate(), has(Fault.UNKNOWN_BIRTH_DATE))),
                other("3", order.sex()),
                other("5", order.address()),
                other("2", Jpki.flags(order.name(), replaced)),
                other("6", Jpki.flags(order.address(), replaced)));
        return new GeneralNames(names.toArray(GeneralName[]::new));
    }

    private static GeneralName other(String attribute, String text) {
        return new GeneralName(
                GeneralName.otherName, new OtherName(Jpki.ATTRIBUTE.branch(attribute), new DERUTF8String(text)));
    }

    /** A directory name, as in JPKI: there is no URL that anybody could be tempted to fetch. */
    private static CRLDistPoint distributionPoint() {
        return new CRLDistPoint(new DistributionPoint[] {new DistributionPoint(Jpki.listName(), null, null)});
    }

    private boolean has(Fault fault) {
        return order.fault().equals(Optional.of(fault));
    }
}
