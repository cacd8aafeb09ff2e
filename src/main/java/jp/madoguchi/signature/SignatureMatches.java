package jp.madoguchi.signature;

import java.util.Optional;

/** The signature over the attributes was made with the key of the certificate (公的個人認証法 第21条第1項). */
final class SignatureMatches implements Check<SignedMessage> {

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var signer = message.cms().signer();
        var key = message.cms().signerCertificate().getSubjectPublicKeyInfo();
        var scheme = Scheme.of(signer.getDigestEncryptionAlgorithm(), signer.getDigestAlgorithm());
        if (scheme.isEmpty()) {
            return Optional.of(new Finding(
                    Reason.WEAK_ALGORITHM,
                    "signature " + signer.getDigestEncryptionAlgorithm().getAlgorithm()));
        }
        var attributes = Der.of(signer.getAuthenticatedAttributes());
        boolean verified = scheme.get()
                .verifies(key, attributes, signer.getEncryptedDigest().getOctets());
        return verified
                ? Optional.empty()
                : Optional.of(new Finding(Reason.BAD_SIGNATURE, "the certificate's key does not verify the signature"));
    }
}
