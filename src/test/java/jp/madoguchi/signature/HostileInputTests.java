package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sends who wants us to fall over: refused, without an exception and without much work. */
@Timeout(60) // for what would otherwise never end; no measure of speed
class HostileInputTests {

    private static final int LARGE = CmsLimits.OFFLINE.bytes();
    private static final int TOO_LARGE = 20 << 20;
    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    @ParameterizedTest
    @ValueSource(ints = {0x30, 0x31, 0x24, 0xa0})
    void refusesNestingOfAnyDepth(int tag) {
        for (int size : new int[] {1_000, 60_000, LARGE}) {
            var bomb = new byte[size];
            for (int i = 0; i < bomb.length; i += 2) {
                bomb[i] = (byte) tag;
                bomb[i + 1] = (byte) 0x80;
            }

            assertThat(CmsReader.read(bomb, CmsLimits.OFFLINE)).isEmpty();
        }
    }

    @Test
    void refusesNestingOfDefiniteLength() {
        for (int depth : new int[] {100, 1_000, 15_000}) {
            var content = new byte[] {0x05, 0x00};
            var levels = new ArrayList<byte[]>();
            int length = content.length;
            for (int i = 0; i < depth; i++) {
                var header = header(length);
                levels.add(header);
                length += header.length;
            }
            var bomb = new ByteArrayOutputStream();
            for (int i = levels.size() - 1; i >= 0; i--) {
                bomb.writeBytes(levels.get(i));
            }
            bomb.writeBytes(content);

            assertThat(CmsReader.read(bomb.toByteArray(), CmsLimits.OFFLINE)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3084ffffffff",
                "30847fffffff",
                "24847fffffff0482ffff",
                "3088ffffffffffffffff",
                "30ff00",
                "04847ffffff0"
            })
    void refusesLengthsThatPromiseMoreThanThereIs(String hex) {
        var bomb = Arrays.copyOf(java.util.HexFormat.of().parseHex(hex), 1_000);

        assertThat(CmsReader.read(bomb, CmsLimits.OFFLINE)).isEmpty();
        assertThat(OcspAnswer.read(bomb)).isEmpty();
    }

    @Test
    void refusesMillionsOfTinyElements() {
        var crowd = new byte[LARGE];
        crowd[0] = 0x30;
        crowd[1] = (byte) 0x80;
        for (int i = 2; i < LARGE - 2; i += 2) {
            crowd[i] = 0x30;
        }

        assertThat(Ber.isReasonable(crowd)).isFalse();
        assertThat(CmsReader.read(crowd, CmsLimits.OFFLINE)).isEmpty();
    }

    @Test
    void readsALargeDocumentInsideAMessage() {
        var cms = AUTHORITY
                .card()
                .issue()
                .sign(new byte[0])
                .attached(new byte[LARGE - (1 << 20)])
                .bytes();

        assertThat(CmsReader.read(cms, CmsLimits.OFFLINE)).isPresent();
    }

    @Test
    void refusesLargeMessagesWithoutReadingThem() {
        assertThat(CmsReader.read(new byte[TOO_LARGE], CmsLimits.ONLINE)).isEmpty();
        assertThat(CmsReader.read(new byte[TOO_LARGE], CmsLimits.OFFLINE)).isEmpty();
    }

    @Test
    void findsNoPathAmongAThousandCertificatesOfOneName() {
        var untrusted = new ArrayList<X509CertificateHolder>();
        var stranger = TestAuthority.p384();
        var keys = TestAuthority.keys("EC", 384);
        for (int i = 0; i < 1_000; i++) {
            untrusted.add(stranger.card()
                    .keys(keys)
                    .subject(TestAuthority.NAME)
                    .extension(Extension.basicConstraints, true, new BasicConstraints(true))
                    .issue()
                    .certificate());
        }
        var target = stranger.card().keys(keys).issue().certificate();

        assertThat(paths(untrusted).to(target, AlgorithmPolicy.ANY).paths()).isEmpty();
    }

    @Test
    void endsWhereAuthoritiesCertifyEachOtherInACircle() {
        var one = TestAuthority.named("C=JP,O=One", AUTHORITY.keys());
        var other = TestAuthority.named("C=JP,O=Other", TestAuthority.keys("EC", 384));
        var circle = List.of(one.certifies(other), other.certifies(one), one.certifies(one));
        var target = other.card().issuer("C=JP,O=Other").issue().certificate();

        assertThat(paths(circle).to(target, AlgorithmPolicy.ANY).paths()).isEmpty();
        assertThat(new PathBuilder(List.of(Authority.of(one.root())), circle, new IssuedBy())
                        .to(target, AlgorithmPolicy.ANY)
                        .paths())
                .isNotEmpty();
    }

    @Test
    void survivesAListWhoseEntriesAreAllTheSame() {
        var list = AUTHORITY.crl(NOW.minus(Duration.ofHours(1)), builder -> {
            for (int i = 0; i < 20_000; i++) {
                builder.addCRLEntry(java.math.BigInteger.TEN, java.util.Date.from(NOW), 1);
            }
        });

        var read = new RevocationList(list);

        assertThat(read.reason(AUTHORITY
                        .card()
                        .serial(java.math.BigInteger.TEN)
                        .issue()
                        .certificate()))
                .contains("keyCompromise");
    }

    private static PathBuilder paths(List<X509CertificateHolder> untrusted) {
        return new PathBuilder(List.of(Authority.of(AUTHORITY.root())), untrusted, new IssuedBy());
    }

    private static byte[] header(int length) {
        return length < 0x80
                ? new byte[] {0x30, (byte) length}
                : new byte[] {0x30, (byte) 0x83, (byte) (length >>> 16), (byte) (length >>> 8), (byte) length};
    }
}
