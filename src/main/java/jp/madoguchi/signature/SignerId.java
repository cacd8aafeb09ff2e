package jp.madoguchi.signature;

import java.util.Arrays;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Which certificate a signer means: issuer and serial, or the subject key identifier (RFC 5652, 5.3). */
sealed interface SignerId {

    boolean names(X509CertificateHolder certificate);

    static SignerId of(SignerIdentifier sid) {
        return sid.isTagged()
                ? new ByKey(ASN1OctetString.getInstance(sid.getId()))
                : new BySerial(IssuerAndSerialNumber.getInstance(sid.getId()));
    }

    /** Issuer and serial number. */
    record BySerial(IssuerAndSerialNumber id) implements SignerId {

        @Override
        public boolean names(X509CertificateHolder certificate) {
            return id.getName().equals(certificate.getIssuer())
                    && id.getSerialNumber().hasValue(certificate.getSerialNumber());
        }
    }

    /** Subject key identifier. */
    record ByKey(ASN1OctetString id) implements SignerId {

        @Override
        public boolean names(X509CertificateHolder certificate) {
            var own = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
            return own != null && Arrays.equals(own.getKeyIdentifier(), id.getOctets());
        }
    }
}
