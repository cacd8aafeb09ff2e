package jp.madoguchi.signature;

import java.util.Optional;

/** An application has one applicant: exactly one signer, whose certificate is in the message. */
final class OneSigner implements Check<SignedMessage> {

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var cms = message.cms();
        if (cms.signers().isEmpty()) {
            return Optional.of(new Finding(Reason.NO_SIGNER, "no SignerInfo"));
        }
        if (cms.signers().size() > 1) {
            return Optional.of(
                    new Finding(Reason.MULTIPLE_SIGNERS, cms.signers().size() + " SignerInfos"));
        }
        return switch (cms.signerCertificates().size()) {
            case 0 -> Optional.of(new Finding(Reason.NO_SIGNER, "the signer's certificate is not included"));
            case 1 -> Optional.empty();
            default -> Optional.of(new Finding(Reason.MALFORMED, "several certificates match the signer identifier"));
        };
    }
}
