package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.Test;

class RevocationListTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final AlgorithmPolicy JPKI = TestProperties.with(Map.of()).algorithmPolicy();
    private static final TestCard CARD = AUTHORITY.card().serial(BigInteger.TEN).issue();

    @Test
    void revokesWithoutAReasonToo() throws Exception {
        var other = new Extensions(new Extension(Extension.invalidityDate, false, DERNull.INSTANCE.getEncoded()));

        assertThat(list(list -> list.addCRLEntry(BigInteger.TEN, Date.from(NOW), 0))
                        .reason(CARD.certificate()))
                .contains("unspecified");
        assertThat(list(list -> list.addCRLEntry(BigInteger.TEN, Date.from(NOW), other))
                        .reason(CARD.certificate()))
                .contains("unspecified");
    }

    @Test
    void takesCertificatesOffTheListOnlyByListsOfChanges() {
        Consumer<X509v2CRLBuilder> removed = list -> list.addCRLEntry(BigInteger.TEN, Date.from(NOW), 8);

        assertThat(list(removed.andThen(RevocationListTests::ofChanges)).reason(CARD.certificate()))
                .isEmpty();
        assertThat(list(removed).reason(CARD.certificate())).contains("removeFromCRL");
    }

    @Test
    void speaksOnlyWithAnAcceptedAlgorithm() {
        var weak = TestAuthority.named(TestAuthority.NAME.toString(), TestAuthority.keys("EC", 256));
        var list = new RevocationList(weak.crl());
        var question = RevocationQuestion.about(CARD.certificate(), Authority.of(weak.root()), NOW);

        assertThat(list.speaksFor(question, JPKI)).isFalse();
        assertThat(list.speaksFor(question, AlgorithmPolicy.ANY)).isTrue();
    }

    @Test
    void speaksForTheIssuerWithAnotherOfItsKeys() {
        var renewed = TestAuthority.p384();
        var list = new RevocationList(renewed.crl());
        var issuer = Authority.of(AUTHORITY.root());
        var with = new RevocationQuestion(CARD.certificate(), issuer, NOW, () -> List.of(Authority.of(renewed.root())));

        assertThat(list.speaksFor(with, JPKI)).isTrue();
        assertThat(list.speaksFor(RevocationQuestion.about(CARD.certificate(), issuer, NOW), JPKI))
                .isFalse();
    }

    @Test
    void forgetsNothingHoweverManyKeysAreTried() {
        var list = new RevocationList(AUTHORITY.crl());
        var keys = TestAuthority.keys("EC", 384);
        var other = TestAuthority.named(TestAuthority.NAME.toString(), keys);

        assertThat(list.speaksFor(RevocationQuestion.about(CARD.certificate(), Authority.of(other.root()), NOW), JPKI))
                .isFalse();
        assertThat(list.speaksFor(
                        RevocationQuestion.about(CARD.certificate(), Authority.of(AUTHORITY.root()), NOW), JPKI))
                .isTrue();
    }

    @Test
    void hasNothingBehindItsSignature() {
        var bytes = AUTHORITY.crl();

        assertThatThrownBy(() -> new RevocationList(Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void ofChanges(X509v2CRLBuilder list) {
        try {
            list.addExtension(Extension.deltaCRLIndicator, true, new ASN1Integer(1));
        } catch (CertIOException e) {
            throw new AssertionError(e);
        }
    }

    private static RevocationList list(Consumer<X509v2CRLBuilder> change) {
        return new RevocationList(AUTHORITY.crl(NOW.minus(Duration.ofHours(1)), change));
    }
}
