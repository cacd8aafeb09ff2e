package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.util.Optional;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.junit.jupiter.api.Test;

class RawSignatureTests {

    private static final TestCard CARD =
            TestAuthority.rsa().card().keys(TestAuthority.keys("RSA", 2048)).issue();
    private static final Bytes DOCUMENT = Bytes.of("{\"nonce\":\"1\"}".getBytes(StandardCharsets.UTF_8));

    @Test
    void makesAMessageThatPassesTheChecksOfOne() throws Exception {
        var message = message(RawSignature.digestFor(DOCUMENT));

        assertThat(firstObjection(message)).isEmpty();
    }

    @Test
    void isWorthNothingForAnotherDigest() throws Exception {
        var message = message(Digests.sha256(DOCUMENT.array()));

        assertThat(firstObjection(message)).contains(Reason.BAD_SIGNATURE);
    }

    private static Optional<Reason> firstObjection(byte[] message) {
        var cms = CmsReader.read(message, CmsLimits.ONLINE).orElseThrow();
        return Checks.first(Profile.rfc5280(Duration.ZERO).ofMessage(), new SignedMessage(cms, DOCUMENT))
                .map(Finding::reason);
    }

    /** As the app's service does: the card signs a digest that somebody else made. */
    private static byte[] message(byte[] digest) throws GeneralSecurityException, IOException {
        var info = new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), digest);
        var signature = Signature.getInstance("NONEwithRSA");
        signature.initSign(CARD.keys().getPrivate());
        signature.update(info.getEncoded());
        return new RawSignature(
                        Bytes.own(signature.sign()), Bytes.of(CARD.certificate().getEncoded()))
                .cms(DOCUMENT);
    }
}
