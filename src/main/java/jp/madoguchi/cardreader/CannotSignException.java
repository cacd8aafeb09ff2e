package jp.madoguchi.cardreader;

/** Why no signature was made, in words for the person at the PC. */
class CannotSignException extends RuntimeException {

    CannotSignException(String message) {
        super(message);
    }

    CannotSignException(String message, Throwable cause) {
        super(message, cause);
    }
}
