package jp.madoguchi.cardreader;

/** The card did not take the PIN. */
class WrongPinException extends RuntimeException {

    WrongPinException(Throwable cause) {
        super(cause);
    }
}
