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
 * @param signerCertificates those that the only signer names as the own; exactly one once {@link OneSigner} has been
 *     satisfied
 */
record CmsMessage(
        ASN1ObjectIdentifier contentType,
        @Nullable Bytes content,
        List<SignerInfo> signers,
        List<X509CertificateHolder> certificates,
        List<X509CertificateHolder> signerCertificates) {

    /** The signer, once {@link OneSigner} has been satisfied. */
    SignerInfo signer() {
        return signers.get(0);
    }

    X509CertificateHolder signerCertificate() {
        return signerCertificates.get(0);
    }
}
