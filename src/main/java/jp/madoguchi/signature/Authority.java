package jp.madoguchi.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * The certificate of somebody who may have issued another, with the key that it works with; generations of one
 * authority share a name and differ in the key.
 *
 * @param key the certified one, completed by the issuer's parameters where a DSA key inherits them (RFC 3279, 2.3.2)
 * @param keyBytes the same in DER: what is remembered about a key is found by it
 */
record Authority(X509CertificateHolder certificate, SubjectPublicKeyInfo key, Bytes keyBytes) {

    Authority(X509CertificateHolder certificate, SubjectPublicKeyInfo key) {
        this(certificate, key, Bytes.own(Der.of(key)));
    }

    static Authority of(X509CertificateHolder certificate) {
        return new Authority(certificate, certificate.getSubjectPublicKeyInfo());
    }

    static Authority of(X509Certificate certificate) {
        try {
            return of(new X509CertificateHolder(Certificate.getInstance(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The same with DSA parameters from above, if its key has none of its own. */
    Authority under(Authority issuer) {
        return inherits()
                ? new Authority(
                        certificate,
                        new SubjectPublicKeyInfo(
                                new AlgorithmIdentifier(
                                        X9ObjectIdentifiers.id_dsa,
                                        issuer.key.getAlgorithm().getParameters()),
                                key.getPublicKeyData().getOctets()))
                : this;
    }

    boolean inherits() {
        return X9ObjectIdentifiers.id_dsa.equals(key.getAlgorithm().getAlgorithm())
                && Scheme.isAbsent(key.getAlgorithm().getParameters());
    }

    X500Name name() {
        return certificate.getSubject();
    }

    boolean named(X500Name name) {
        return name.size() > 0 && Names.same(name(), name);
    }
}
