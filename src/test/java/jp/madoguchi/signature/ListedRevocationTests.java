package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.Test;

/** What lists say of certificates that have expired: an authority may have forgotten them (RFC 5280, 3.3). */
class ListedRevocationTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final Instant UPDATED = NOW.minus(Duration.ofHours(1));
    private static final TestCard EXPIRED = card(UPDATED.minusSeconds(1));

    @Test
    void doesNotCallGoodWhatExpiredBeforeTheListWasIssued() {
        assertThat(status(EXPIRED, list -> {})).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(status(card(UPDATED), list -> {})).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void believesAnyListThatHasTheExpiredCertificate() {
        assertThat(status(
                        EXPIRED, list -> list.addCRLEntry(EXPIRED.certificate().getSerialNumber(), Date.from(NOW), 3)))
                .isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void believesAListThatKeepsTheExpiredOnesSinceThen() {
        assertThat(status(EXPIRED, keepsSince(new ASN1GeneralizedTime(Date.from(UPDATED.minusSeconds(1))))))
                .isEqualTo(RevocationStatus.GOOD);
        assertThat(status(EXPIRED, keepsSince(new ASN1GeneralizedTime(Date.from(UPDATED)))))
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void findsNoPromiseInAnExtensionThatCannotBeRead() {
        assertThat(status(EXPIRED, keepsSince(DERNull.INSTANCE))).isEqualTo(RevocationStatus.UNKNOWN);
    }

    private static RevocationStatus status(TestCard card, Consumer<X509v2CRLBuilder> change) {
        var list = new RevocationList(AUTHORITY.crl(UPDATED, change));
        return new ListedRevocation(
                        () -> List.of(list), TestProperties.with(Map.of()).listRules())
                .of(RevocationQuestion.about(card.certificate(), Authority.of(AUTHORITY.root()), NOW))
                .status();
    }

    private static Consumer<X509v2CRLBuilder> keepsSince(ASN1Encodable time) {
        return list -> {
            try {
                list.addExtension(Extension.expiredCertsOnCRL, false, time);
            } catch (CertIOException e) {
                throw new AssertionError(e);
            }
        };
    }

    private static TestCard card(Instant end) {
        return AUTHORITY.card().valid(end.minus(Duration.ofDays(1)), end).issue();
    }
}
