package jp.madoguchi.signature;

import java.util.Optional;

/** One question put to a signed message, its document, its certificate or its revocation; silence is consent. */
@FunctionalInterface
interface Check<T> {

    Optional<Finding> examine(T subject);
}
