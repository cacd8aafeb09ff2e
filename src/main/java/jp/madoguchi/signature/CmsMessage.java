package jp.madoguchi.signature;

import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/**
 * A CMS SignedData that could be read; nothing in it is believed yet.
 *
 * @param content the attached content, null when detached as our protocol asks
 */
record CmsMessage(
        ASN1ObjectIdentifier contentType,
        @Nullable Bytes content,
        List<SignerInfo> signers,
        List<X509CertificateHolder> certificates) {

    /** The signer, once {@link OneSigner} has been satisfied. */
    SignerInfo signer() {
        return signers.get(0);
    }

    /** The certificates that the signer names as the own; exactly one once {@link OneSigner} has been satisfied. */
    List<X509CertificateHolder> signerCertificates() {
        var sid = SignerId.of(signer().getSID());
        return certificates.stream().filter(sid::names).toList();
    }

    X509CertificateHolder signerCertificate() {
        return signerCertificates().get(0);
    }
}
