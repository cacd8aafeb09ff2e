package jp.madoguchi.signature;

import java.util.Optional;

/** The signature over the attributes was made with the key of the certificate (公的個人認証法 第21条第1項). */
final class SignatureMatches implements Check<SignedMessage> {

    private final AlgorithmPolicy policy;

    SignatureMatches(AlgorithmPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var signer = message.cms().signer();
        var key = message.cms().signerCertificate().getSubjectPublicKeyInfo();
        var signature = signer.getEncryptedDigest().getOctets();
        var verified = policy.byKey(key)
                .filter(suite -> suite.verifies(key, Der.of(signer.getAuthenticatedAttributes()), signature))
                .isPresent();
        return verified
                ? Optional.empty()
                : Optional.of(new Finding(Reason.BAD_SIGNATURE, "the certificate's key does not verify the signature"));
    }
}
