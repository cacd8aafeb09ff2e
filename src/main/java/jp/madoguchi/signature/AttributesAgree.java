package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAlgorithmProtection;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.IssuerSerial;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * What the signer signed about the own certificate (RFC 5035) and about the algorithms (RFC 6211) is what the message
 * uses. Neither must be said, but what is said must be true, and said once.
 */
final class AttributesAgree implements Check<SignedMessage> {

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var cms = message.cms();
        var attributes = new AttributeTable(cms.signer().getAuthenticatedAttributes());
        var certificate = cms.signerCertificate();
        return objection(
                        attributes,
                        PKCSObjectIdentifiers.id_aa_signingCertificate,
                        value -> names(
                                ESSCertIDv2.from(
                                        SigningCertificate.getInstance(value).getCerts()[0]),
                                certificate))
                .or(() -> objection(
                        attributes,
                        PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                        value -> names(SigningCertificateV2.getInstance(value).getCerts()[0], certificate)))
                .or(() -> objection(
                        attributes,
                        CMSAttributes.cmsAlgorithmProtect,
                        value -> protects(CMSAlgorithmProtection.getInstance(value), cms)));
    }

    private static Optional<Finding> objection(
            AttributeTable attributes, ASN1ObjectIdentifier type, Predicate<ASN1Encodable> agrees) {
        var found = attributes.getAll(type);
        if (found.size() == 0) {
            return Optional.empty();
        }
        var values = attributes.get(type).getAttrValues();
        return found.size() == 1 && values.size() == 1 && holds(agrees, values.getObjectAt(0))
                ? Optional.empty()
                : Optional.of(new Finding(Reason.ATTRIBUTES, "attribute %s contradicts the message".formatted(type)));
    }

    private static boolean holds(Predicate<ASN1Encodable> agrees, ASN1Encodable value) {
        try {
            return agrees.test(value);
        } catch (RuntimeException e) {
            return false; // a value that cannot be read agrees with nothing
        }
    }

    /** The first that is named is the signer's own (RFC 5035, 3). */
    private static boolean names(ESSCertIDv2 id, X509CertificateHolder certificate) {
        return Scheme.digestName(id.getHashAlgorithm())
                        .map(digest -> Digests.of(digest).digest(Der.asReceived(certificate.toASN1Structure())))
                        .filter(digest -> Arrays.equals(digest, id.getCertHash()))
                        .isPresent()
                && isOf(id.getIssuerSerial(), certificate);
    }

    private static boolean isOf(@Nullable IssuerSerial serial, X509CertificateHolder certificate) {
        if (serial == null) {
            return true;
        }
        var issuer = serial.getIssuer().getNames();
        return serial.getSerial().hasValue(certificate.getSerialNumber())
                && issuer.length == 1
                && issuer[0].getTagNo() == GeneralName.directoryName
                && Names.same(X500Name.getInstance(issuer[0].getName()), certificate.getIssuer());
    }

    private static boolean protects(CMSAlgorithmProtection said, CmsMessage cms) {
        var signature = said.getSignatureAlgorithm();
        return signature != null
                && same(said.getDigestAlgorithm(), cms.signer().getDigestAlgorithm())
                && same(signature, cms.signer().getDigestEncryptionAlgorithm());
    }

    private static boolean same(AlgorithmIdentifier one, AlgorithmIdentifier other) {
        return one.getAlgorithm().equals(other.getAlgorithm())
                && (Objects.equals(one.getParameters(), other.getParameters())
                        || (Scheme.isAbsent(one.getParameters()) && Scheme.isAbsent(other.getParameters())));
    }
}
