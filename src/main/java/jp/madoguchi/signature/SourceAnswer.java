package jp.madoguchi.signature;

/**
 * What one source said about one certificate, in words that stay the same as long as it says the same.
 *
 * @param source the lists, or a responder by its host
 * @param certificate its serial number, hexadecimal
 * @param detail as in {@link RevocationAnswer}
 */
record SourceAnswer(String source, String certificate, RevocationStatus status, String detail) {}
