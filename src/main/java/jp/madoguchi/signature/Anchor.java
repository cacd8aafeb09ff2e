package jp.madoguchi.signature;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;

/** A certification authority that we decided to trust; generations of it share one name and differ in the key. */
record Anchor(X509CertificateHolder certificate) {

    static Anchor of(X509Certificate certificate) {
        try {
            return new Anchor(new X509CertificateHolder(Certificate.getInstance(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    SubjectPublicKeyInfo key() {
        return certificate.getSubjectPublicKeyInfo();
    }

    boolean named(org.bouncycastle.asn1.x500.X500Name name) {
        return certificate.getSubject().equals(name);
    }
}
