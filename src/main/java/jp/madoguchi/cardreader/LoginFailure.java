package jp.madoguchi.cardreader;

import java.util.Objects;
import java.util.stream.Stream;

/** Why a card did not open: only a wrong PIN is worth another try, which may be the last one. */
final class LoginFailure {

    private LoginFailure() {}

    /** By the code of PKCS#11 (2.40, 2.1), by which the JDK's exception, of a class that it hides, names itself. */
    static RuntimeException of(Exception failure) {
        var codes = Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .map(LoginFailure::code)
                .toList();
        if (codes.contains("CKR_PIN_LOCKED")) {
            return CannotSignException.locked();
        }
        return codes.contains("CKR_PIN_INCORRECT") ? new WrongPinException(failure) : unreadable(failure);
    }

    static CannotSignException unreadable(Exception cause) {
        return new CannotSignException("カードを使えません。カードを置き直して、もう一度お試しください。", cause);
    }

    /** Later versions add what the library was doing. */
    private static String code(Throwable cause) {
        var message = cause.getMessage();
        return message == null ? "" : message.split("[^A-Z_]", 2)[0];
    }
}
