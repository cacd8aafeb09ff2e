package jp.madoguchi.signature;

import java.util.Optional;

/** The certificate has not been revoked, and somebody who must know says so. */
final class NotRevoked implements Check<RevocationAnswer> {

    @Override
    public Optional<Finding> examine(RevocationAnswer answer) {
        return switch (answer.status()) {
            case GOOD -> Optional.empty();
            case REVOKED -> Optional.of(new Finding(Reason.REVOKED, answer.detail()));
            case UNKNOWN -> Optional.of(new Finding(Reason.REVOCATION_UNKNOWN, answer.detail()));
        };
    }
}
