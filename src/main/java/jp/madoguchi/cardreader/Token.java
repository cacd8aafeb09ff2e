package jp.madoguchi.cardreader;

/**
 * A card's application in a reader, under one PIN.
 *
 * @param slot the reader's number in the library
 * @param label as the card names itself, such as {@code JPKI (Digital Signature PIN)}
 */
record Token(long slot, String label, PinState pin) {

    /** A My Number Card shows two; the one for signatures says so. */
    boolean forSignatures() {
        return label.contains("Digital Signature") || label.contains("署名");
    }
}
