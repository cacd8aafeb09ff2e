package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.CompressionAlgorithm;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.lifecycle.AfterContainer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;

/** What the signing app's service and the time stamp authority answer, over real HTTP. */
@Domain(Bends.class)
class FuzzedAnswersTests {

    private static final TestAnswers ANSWERS = new TestAnswers();
    private static final byte[] CERTIFICATE = Der.of(TestAuthority.rsa()
            .card()
            .keys(TestAuthority.keys("RSA", 2048))
            .issue()
            .certificate()
            .toASN1Structure());
    private static final List<String> HEADERS = List.of(
            "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A256GCM\"}",
            "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"A128CBC-HS256\",\"zip\":\"DEF\"}",
            "{\"alg\":\"RSA-OAEP-256\",\"enc\":\"none\",\"crit\":[\"exp\"],\"exp\":0}",
            "{\"alg\":\"RSA1_5\",\"enc\":\"A256GCM\"}",
            "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}",
            "{\"alg\":\"PBES2-HS512+A256KW\",\"enc\":\"A256GCM\",\"p2s\":\"AAAAAAAAAAA\",\"p2c\":2147483647}",
            "{\"alg\":\"ECDH-ES\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\"}}",
            "{\"alg\":\"ECDH-ES+A256KW\",\"enc\":\"A256GCM\",\"epk\":{\"kty\":\"OKP\",\"crv\":\"X25519\",\"x\":\"AA\"}}",
            "{\"alg\":null,\"enc\":[],\"typ\":{}}",
            "[".repeat(2_000));

    @AfterContainer
    static void stop() {
        ANSWERS.close();
    }

    @Example
    void areTakenAsTheyAre() {
        ANSWERS.result(ANSWERS.sealed(result(CERTIFICATE)));

        assertThat(CmsReader.read(ANSWERS.asked(), CmsLimits.ONLINE)).isPresent();
        assertThat(ANSWERS.stamped(answer -> answer)).isPresent();
    }

    @Example
    void areNotUnpackedWithoutEnd() {
        var bomb = ANSWERS.sealed(" ".repeat(40 << 20) + result(CERTIFICATE), CompressionAlgorithm.DEF);

        Toll.pay("packed", bomb::getBytes, answer -> {
            ANSWERS.result(bomb);
            assertThatThrownBy(ANSWERS::asked).isInstanceOf(DigitalAppUnavailableException.class);
        });
    }

    @Example
    void areNoMessageWithSomethingElseInACertificatesPlace() {
        var certificate = ASN1Sequence.getInstance(CERTIFICATE);
        var parts = ASN1Sequence.getInstance(certificate.getObjectAt(0)).toArray();
        parts[parts.length - 1] = new DERUTF8String("extensions");
        var odd = new DERSequence(
                new ASN1Encodable[] {new DERSequence(parts), certificate.getObjectAt(1), certificate.getObjectAt(2)});
        ANSWERS.result(ANSWERS.sealed(result(Der.of(odd))));

        assertThatThrownBy(ANSWERS::asked).isInstanceOf(DigitalAppUnavailableException.class);
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverIsSealedForUs(@ForAll List<Bend> bends) {
        Toll.pay("sealed", () -> Bend.all(bends, CERTIFICATE), certificate -> {
            ANSWERS.result(ANSWERS.sealed(result(certificate)));
            ask();
        });
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverTheSealLooksLike(@ForAll List<Bend> bends, @ForAll int number) {
        Toll.pay("seal", () -> bent(bends, HEADERS.get(number % HEADERS.size())), seal -> {
            ANSWERS.result(new String(seal, StandardCharsets.ISO_8859_1));
            ask();
        });
    }

    @Property(tries = 30_000, seed = Bends.SEED)
    void costLittleWhateverIsDoneToATimeStamp(@ForAll List<Bend> bends) {
        Toll.pay("time-stamp", () -> bends.toString().getBytes(StandardCharsets.UTF_8), how -> ANSWERS.stamped(
                        answer -> Bend.all(bends, answer))
                .ifPresent(AttestedTime::of));
    }

    /** No answer that can be used, or a message; nothing else. */
    private static void ask() {
        try {
            assertThat(ANSWERS.asked()).isNotEmpty();
        } catch (DigitalAppUnavailableException e) {
            assertThat(e).hasCauseInstanceOf(Exception.class);
        }
    }

    private static byte[] bent(List<Bend> bends, String header) {
        var parts = ANSWERS.sealed(result(CERTIFICATE)).split("\\.");
        parts[0] = Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8));
        var text = String.join(".", parts).getBytes(StandardCharsets.ISO_8859_1);
        for (var bend : bends) {
            text = bend.bytes(text);
        }
        return text;
    }

    private static String result(byte[] certificate) {
        return ANSWERS.json(Map.of(
                "signature", Base64.getEncoder().encodeToString(new byte[256]),
                "certificate", Base64.getEncoder().encodeToString(certificate)));
    }
}
