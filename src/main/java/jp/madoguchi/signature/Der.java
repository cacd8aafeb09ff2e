package jp.madoguchi.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Object;

/** The DER bytes of a structure that is already in memory, where nothing can fail. */
final class Der {

    private Der() {}

    static byte[] of(ASN1Object object) {
        try {
            return object.getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was received, definite or indefinite, sorted or not. */
    static byte[] asReceived(ASN1Object object) {
        try {
            return object.getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
