package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Date;
import java.util.HexFormat;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are a revocation list at all: each part in its place, in one form only, and none of hostile size. */
class RevocationListFormTests {

    private static final int LIMIT = 64 * 1024;
    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final byte[] LIST = AUTHORITY.crl(NOW.minus(Duration.ofHours(1)), list -> {
        list.addCRLEntry(BigInteger.TEN, Date.from(NOW), 1);
        list.addCRLEntry(BigInteger.ONE, Date.from(NOW), 3);
    });
    /** Of the signed part: algorithm, issuer, thisUpdate, nextUpdate and entries stand behind the version. */
    private static final int ISSUER = 2;

    private static final int NEXT_UPDATE = 4;
    private static final int ENTRIES = 5;

    @ParameterizedTest
    @ValueSource(strings = {"00", "0a", "7f", "0080", "00ff", "ff7f", "80", "00c0ffee"})
    void takesNumbersInTheirShortestForm(String number) {
        assertThatCode(() -> read(root -> serial(root).becomes(integer(number))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "000a", "007f", "0000", "ff80", "ffff", "000000c0ffee"})
    void takesNumbersInNoOtherForm(String number) {
        assertThatThrownBy(() -> read(root -> serial(root).becomes(integer(number))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** RFC 5280, 4.1.2.2: twenty octets, and one that keeps the number from being negative. */
    @Test
    void takesNoNumberThatIsLongerThanAnyCertificateMayHave() {
        assertThatCode(() -> read(root -> serial(root).becomes(integer("00" + "ff".repeat(20)))))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(root -> serial(root).becomes(integer("7f" + "ff".repeat(21)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bindsTheSizeOfAnEntry() {
        assertThatCode(() -> read(root -> grow(entry(root), LIMIT))).doesNotThrowAnyException();
        assertThatThrownBy(() -> read(root -> grow(entry(root), LIMIT + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bindsTheSizeOfASignature() {
        assertThatThrownBy(() -> read(root -> root.children.get(2).becomes(element(0x03, LIMIT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> read(root -> root.children.get(2).becomes(element(0x03, LIMIT - 100))))
                .doesNotThrowAnyException();
    }

    @Test
    void bindsTheSizeOfWhatStandsBeforeItsEntries() {
        assertThatThrownBy(() -> read(root -> signed(root).children.get(ISSUER).becomes(named(LIMIT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> read(root -> signed(root).children.get(ISSUER).becomes(named(LIMIT - 200))))
                .doesNotThrowAnyException();
    }

    @Test
    void bindsTheSizeOfItsExtensions() {
        assertThatThrownBy(() -> read(root -> signed(root).children.add(extensions(LIMIT))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> read(root -> signed(root).children.add(extensions(LIMIT - 100))))
                .doesNotThrowAnyException();
    }

    @Test
    void hasOneNextUpdateBeforeItsEntries() {
        assertThatThrownBy(() -> read(root -> repeat(root, NEXT_UPDATE, NEXT_UPDATE)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(root -> repeat(root, NEXT_UPDATE, ENTRIES + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasItsEntriesOnce() {
        assertThatThrownBy(() -> read(root -> repeat(root, ENTRIES, ENTRIES)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void hasNothingBehindItsExtensions() {
        assertThatThrownBy(() -> read(root -> {
                    signed(root).children.add(extensions(20));
                    signed(root).children.add(extensions(20));
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(root -> {
                    signed(root).children.add(extensions(20));
                    root.children.get(0).children.get(6).tag = 0xa1;
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isNotUnderstoodAsSoonAsOneEntryIsNot() {
        var strange = AUTHORITY.crl(NOW.minus(Duration.ofHours(1)), list -> {
            list.addCRLEntry(BigInteger.TEN, Date.from(NOW), critical());
            list.addCRLEntry(BigInteger.ONE, Date.from(NOW), 3);
        });
        var about =
                RevocationQuestion.about(AUTHORITY.card().issue().certificate(), Authority.of(AUTHORITY.root()), NOW);

        assertThat(new RevocationList(strange).speaksFor(about, AlgorithmPolicy.ANY))
                .isFalse();
        assertThat(new RevocationList(LIST).speaksFor(about, AlgorithmPolicy.ANY))
                .isTrue();
    }

    @Test
    void knowsWhatItTakes() {
        assertThat(new RevocationList(LIST).size()).isEqualTo(LIST.length + 8L * Integer.BYTES);
    }

    private static org.bouncycastle.asn1.x509.Extensions critical() {
        return new org.bouncycastle.asn1.x509.Extensions(new org.bouncycastle.asn1.x509.Extension(
                org.bouncycastle.asn1.x509.Extension.certificateIssuer, true, new byte[] {0x30, 0}));
    }

    private static RevocationList read(Consumer<BerNode> change) {
        var root = BerNode.of(LIST);
        change.accept(root);
        return new RevocationList(root.encoded());
    }

    private static BerNode signed(BerNode root) {
        return root.children.get(0);
    }

    private static BerNode entry(BerNode root) {
        return signed(root).children.get(ENTRIES).children.get(1);
    }

    private static BerNode serial(BerNode root) {
        return entry(root).children.get(0);
    }

    private static void repeat(BerNode root, int part, int place) {
        signed(root).children.add(place, signed(root).children.get(part).copy());
    }

    /** Pads the entry's extension so that the entry has exactly this many bytes. */
    private static void grow(BerNode entry, int size) {
        var oid = HexFormat.of().parseHex("06032a0304");
        var rest = size
                - 4
                - entry.children.get(0).encoded().length
                - entry.children.get(1).encoded().length;
        var value = element(0x04, rest - 4 - 4 - oid.length - 4);
        var extension = BerNode.Length.DER.encode(0x30, joined(oid, value));
        entry.children.get(2).becomes(BerNode.Length.DER.encode(0x30, extension));
        assertThat(entry.encoded()).hasSize(size);
    }

    private static BerNode extensions(int size) {
        var oid = HexFormat.of().parseHex("06032a0304");
        var extension = BerNode.Length.DER.encode(0x30, joined(oid, element(0x04, size)));
        return BerNode.of(BerNode.Length.DER.encode(0xa0, BerNode.Length.DER.encode(0x30, extension)));
    }

    /** A name of one part that is so long. */
    private static byte[] named(int size) {
        var type = HexFormat.of().parseHex("0603550403");
        var part = BerNode.Length.DER.encode(0x30, joined(type, element(0x0c, size)));
        return BerNode.Length.DER.encode(0x30, BerNode.Length.DER.encode(0x31, part));
    }

    private static byte[] integer(String hex) {
        return BerNode.Length.DER.encode(0x02, HexFormat.of().parseHex(hex));
    }

    private static byte[] element(int tag, int size) {
        return BerNode.Length.DER.encode(tag, new byte[size]);
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = java.util.Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }
}
