package jp.madoguchi.signature;

import java.util.Optional;

/** Key, digest and signature algorithm are one of the accepted combinations. */
final class AcceptedAlgorithms implements Check<SignedMessage> {

    private final AlgorithmPolicy policy;

    AcceptedAlgorithms(AlgorithmPolicy policy) {
        this.policy = policy;
    }

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var signer = message.cms().signer();
        var key = message.cms().signerCertificate().getSubjectPublicKeyInfo();
        return Scheme.of(signer.getDigestEncryptionAlgorithm(), signer.getDigestAlgorithm())
                        .filter(scheme -> policy.accepts(scheme, key))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Reason.WEAK_ALGORITHM,
                        "key %s, digest %s, signature %s"
                                .formatted(
                                        key.getAlgorithm().getAlgorithm(),
                                        signer.getDigestAlgorithm().getAlgorithm(),
                                        signer.getDigestEncryptionAlgorithm().getAlgorithm())));
    }
}
