package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.util.HexFormat;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;

/** JPKI's lists grow with every move and every changed name. */
class LargeRevocationListTests {

    private static final int ENTRIES = 1_000_000;
    private static final int FIRST = 2_000_000_000;
    private static final byte[] TIMES =
            HexFormat.of().parseHex("170d3236313132343030303030305a170d3236313132353030303030305a");
    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @Test
    void indexesAMillionEntriesInLittleMoreThanTheirOwnBytes() throws Exception {
        var der = list();

        var list = new RevocationList(der);

        assertThat(list.size()).isLessThan(der.length + 9L * ENTRIES).isLessThan(64L << 20);
        var first = card(FIRST);
        assertThat(list.speaksFor(question(first), AlgorithmPolicy.ANY)).isTrue();
        assertThat(list.reason(first.certificate())).contains("affiliationChanged");
        assertThat(list.reason(card(FIRST + ENTRIES - 1).certificate())).contains("affiliationChanged");
        assertThat(list.reason(card(FIRST + ENTRIES).certificate())).isEmpty();
    }

    private static TestCard card(int serial) {
        return AUTHORITY.card().serial(BigInteger.valueOf(serial)).issue();
    }

    private static RevocationQuestion question(TestCard card) {
        return RevocationQuestion.about(card.certificate(), Authority.of(AUTHORITY.root()), NOW);
    }

    /** Written as bytes into one array: the builder of the library would need a gigabyte. */
    static byte[] list() throws Exception {
        var algorithm = new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384).getEncoded();
        var signed = new ByteArrayOutputStream(38 << 20);
        var entry =
                HexFormat.of().parseHex("3023020477359400170d3236313132343030303030305a300c300a0603551d1504030a0103");
        var head = new ByteArrayOutputStream();
        head.write(new ASN1Integer(1).getEncoded());
        head.write(algorithm);
        head.write(TestAuthority.NAME.getEncoded());
        head.write(TIMES);
        int entries = entry.length * ENTRIES;
        signed.write(sequence(head.size() + sequence(entries).length + entries));
        head.writeTo(signed);
        signed.write(sequence(entries));
        for (int i = 0; i < ENTRIES; i++) {
            for (int k = 0; k < 4; k++) {
                entry[4 + k] = (byte) ((FIRST + i) >>> (24 - 8 * k));
            }
            signed.write(entry);
        }
        var signer = AUTHORITY.signer();
        signed.writeTo(signer.getOutputStream());
        var signature = new DERBitString(signer.getSignature()).getEncoded();
        var header = sequence(signed.size() + algorithm.length + signature.length);
        var list = new byte[header.length + signed.size() + algorithm.length + signature.length];
        System.arraycopy(header, 0, list, 0, header.length);
        System.arraycopy(signed.toByteArray(), 0, list, header.length, signed.size());
        System.arraycopy(algorithm, 0, list, header.length + signed.size(), algorithm.length);
        System.arraycopy(signature, 0, list, list.length - signature.length, signature.length);
        return list;
    }

    /** All lengths here take four bytes. */
    private static byte[] sequence(int length) {
        var header = new byte[] {0x30, (byte) 0x84, 0, 0, 0, 0};
        for (int k = 0; k < 4; k++) {
            header[2 + k] = (byte) (length >>> (24 - 8 * k));
        }
        return header;
    }
}
