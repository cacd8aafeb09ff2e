package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void findsEachOfAMillionNumbersAndNoOther() throws Exception {
        var der = list();
        var signed = Tlv.at(der, Tlv.at(der, 0, der.length).start(), der.length);

        var serials = RevocationListEntries.read(
                        der, RevocationListHead.read(der, signed).entries())
                .serials();

        assertThat(listed(serials, FIRST)).isEqualTo(ENTRIES);
        assertThat(listed(serials, FIRST - ENTRIES)).isZero();
        assertThat(listed(serials, FIRST + ENTRIES)).isZero();
    }

    /** Reading the file, its bytes, the index and all that the command itself takes. */
    @Test
    void leavesRoomInTwoHundredMegabytes(@TempDir Path directory) throws Exception {
        Files.write(directory.resolve("root.cer"), AUTHORITY.root().getEncoded());
        Files.write(directory.resolve("large.crl"), list());
        var cases = new StringBuilder();
        for (int serial : List.of(FIRST - 1, FIRST, FIRST + ENTRIES / 2, FIRST + ENTRIES - 1, FIRST + ENTRIES)) {
            Files.write(
                    directory.resolve(serial + ".cer"),
                    card(serial).certificate().getEncoded());
            cases.append(about(directory, serial)).append('\n');
        }

        var reasons = new LittleMachine(directory, 200)
                .reasons(input -> input.write(cases.toString().getBytes(StandardCharsets.UTF_8)));

        assertThat(reasons).containsExactly("OK", "REVOKED", "REVOKED", "REVOKED", "OK");
    }

    /** How many of a million numbers from this one on. */
    private static long listed(RevokedSerials serials, int from) {
        return IntStream.range(from, from + ENTRIES)
                .filter(number -> serials.find(BigInteger.valueOf(number)).isPresent())
                .count();
    }

    private static ObjectNode about(Path directory, int serial) {
        var line = Vectors.JSON
                .createObjectNode()
                .put("kind", "path")
                .put("at", NOW.toString())
                .put("certificate", directory.resolve(serial + ".cer").toString());
        line.putArray("anchors").add(directory.resolve("root.cer").toString());
        line.putArray("crls").add(directory.resolve("large.crl").toString());
        return line;
    }

    /** With the smallest entries that there are; the index must not outgrow the list. */
    @Test
    void hasNoMoreEntriesThanTheMemoryForTheirIndexAllows() {
        int most = 1 << 23;

        assertThat(smallest(most).serials().size()).isEqualTo(128L << 20);
        assertThatThrownBy(() -> smallest(most + 1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static RevocationListEntries smallest(int count) {
        var entry = HexFormat.of().parseHex("30050201051700");
        var entries = ByteBuffer.allocate(6 + count * entry.length).put(sequence(count * entry.length));
        while (entries.hasRemaining()) {
            entries.put(entry);
        }
        return RevocationListEntries.read(entries.array(), Tlv.at(entries.array(), 0, entries.capacity()));
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
