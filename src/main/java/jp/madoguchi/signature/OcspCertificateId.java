package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * How request and answer name a certificate: by hashes of its issuer's name as it writes it and of the issuer's key, and
 * by its serial number (RFC 6960, 4.1.1).
 */
final class OcspCertificateId {

    /** It identifies and protects nothing; other digests are not understood everywhere (RFC 5019, 2.1.1). */
    private static final AlgorithmIdentifier SHA1 =
            new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1, DERNull.INSTANCE);

    private OcspCertificateId() {}

    static CertID of(RevocationQuestion question) {
        return of(question, SHA1, "SHA-1");
    }

    /** Whether an answer is about the certificate in question, whatever digest it uses. */
    static boolean names(CertID id, RevocationQuestion question) {
        Optional<String> digest = Scheme.digestName(id.getHashAlgorithm());
        return digest.isPresent() && id.equals(of(question, id.getHashAlgorithm(), digest.get()));
    }

    private static CertID of(RevocationQuestion question, AlgorithmIdentifier algorithm, String digest) {
        var issuer = question.issuer();
        return new CertID(
                algorithm,
                new DEROctetString(Digests.of(digest)
                        .digest(Der.asReceived(question.certificate().getIssuer()))),
                new DEROctetString(Digests.of(digest)
                        .digest(issuer.certificate()
                                .getSubjectPublicKeyInfo()
                                .getPublicKeyData()
                                .getOctets())),
                new ASN1Integer(question.certificate().getSerialNumber()));
    }
}
