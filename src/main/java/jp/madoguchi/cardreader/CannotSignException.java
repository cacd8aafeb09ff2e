package jp.madoguchi.cardreader;

/** Why no signature was made, in words for the person at the PC. */
class CannotSignException extends RuntimeException {

    CannotSignException(String message) {
        super(message);
    }

    CannotSignException(String message, Throwable cause) {
        super(message, cause);
    }

    static CannotSignException locked() {
        return new CannotSignException("暗証番号がロックされています。市の窓口、または対応するコンビニの端末で初期化してください。");
    }
}
