package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** However a valid message is changed: it is accepted only while content, signer and signed attributes are the same. */
class MutatedMessageTests {

    private static final byte[] DOCUMENT = """
            {"reference":"23456-7892A","nonce":"n","expires":"2999-01-01T00:00:00Z"}""".getBytes(StandardCharsets.UTF_8);
    private static final TestAuthority AUTHORITY = TestAuthority.rsa();
    private static final byte[] CMS = AUTHORITY
            .card()
            .keys(TestAuthority.keys("RSA", 2048))
            .issue()
            .sign(DOCUMENT)
            .attached(DOCUMENT)
            .bytes();
    private static final byte[] LIST = AUTHORITY.crl(java.math.BigInteger.ONE);
    private static final TestCard LISTED =
            AUTHORITY.card().serial(java.math.BigInteger.ONE).issue();
    private static final RevocationRules RULES = TestProperties.with(Map.of()).listRules();
    private static final RevocationAnswer GOOD = new RevocationAnswer(RevocationStatus.GOOD, "", NOW, List.of());
    private static final DocumentClaim CLAIM = new DocumentClaim(Bytes.of(DOCUMENT), "23456-7892A", "n", NOW);
    private static final SignatureVerifier VERIFIER = new SignatureVerifier(
            new TrustAnchors(List.of(() -> List.of(AUTHORITY.root()))), TestProperties.with(Map.of()));

    @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
    void isRefusedWithAnyOtherByte(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value) {
        var mutated = CMS.clone();
        mutated[place % CMS.length] = value;

        assertHarmless(mutated);
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void isRefusedWithARangeRepeatedOrMissing(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(max = 100_000) int other) {
        int from = Math.min(place % CMS.length, other % CMS.length);
        int to = Math.max(place % CMS.length, other % CMS.length);

        assertHarmless(joined(Arrays.copyOf(CMS, from), Arrays.copyOfRange(CMS, to, CMS.length)));
        assertHarmless(joined(Arrays.copyOf(CMS, to), Arrays.copyOfRange(CMS, from, CMS.length)));
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void neverThrowsOnBytesThatLookLikeStructure(@ForAll byte[] noise, @ForAll @IntRange(max = 100_000) int place) {
        int at = place % CMS.length;

        assertHarmless(joined(Arrays.copyOf(CMS, at), noise));
        assertThat(VERIFIER.verify(noise, CLAIM, GOOD).reason()).isEqualTo(Reason.MALFORMED);
        assertThat(OcspAnswer.read(noise)).isEmpty();
    }

    @Property(tries = 3_000, shrinking = ShrinkingMode.OFF)
    void aListSpeaksForNobodyWithAnyOtherByte(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value) {
        var mutated = LIST.clone();
        mutated[place % LIST.length] = value;
        if (Arrays.equals(mutated, LIST)) {
            return;
        }
        RevocationList list;
        try {
            list = new RevocationList(mutated);
        } catch (RuntimeException e) {
            return; // no list any more: whoever loads it counts it as none
        }

        assertThat(new ListedRevocation(() -> List.of(list), RULES)
                        .of(RevocationQuestion.about(LISTED.certificate(), Authority.of(AUTHORITY.root()), NOW))
                        .status())
                .isNotEqualTo(RevocationStatus.GOOD);
    }

    private static void assertHarmless(byte[] mutated) {
        if (VERIFIER.verify(mutated, CLAIM, GOOD).reason() == Reason.OK) {
            assertThat(essence(mutated)).isEqualTo(essence(CMS));
        }
    }

    /** Signer's certificate, signed attributes and signature: with these equal, the message is the same. */
    private static List<Object> essence(byte[] bytes) {
        var cms = CmsReader.read(bytes, CmsLimits.ONLINE).orElseThrow();
        return List.of(
                cms.signerCertificate(),
                Bytes.of(Der.of(cms.signer().getAuthenticatedAttributes())),
                Bytes.of(cms.signer().getEncryptedDigest().getOctets()));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(one);
        all.writeBytes(other);
        return all.toByteArray();
    }
}
