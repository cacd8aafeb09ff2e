package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The cards of the rehearsal's authority under the product's own checks. */
@ProductTest
class TestCardsIT {

    @Autowired
    private SignatureVerifier verifier;

    @Autowired
    private RevocationInquiry inquiry;

    @Autowired
    private Clock clock;

    @Autowired
    private Rehearsal rehearsal;

    @ParameterizedTest
    @CsvSource({
        "P-384, '', OK",
        "RSA-2048, '', OK",
        "P-384, expired, EXPIRED",
        "RSA-2048, expired, EXPIRED",
        "P-384, expires-tomorrow, OK",
        "RSA-2048, expires-tomorrow, OK",
        "P-384, not-yet-valid, NOT_YET_VALID",
        "RSA-2048, not-yet-valid, NOT_YET_VALID",
        "P-384, revoked, REVOKED",
        "RSA-2048, revoked, REVOKED",
        "P-384, authentication-certificate, KEY_USAGE",
        "RSA-2048, authentication-certificate, KEY_USAGE",
        "P-384, wrong-policy, POLICY",
        "RSA-2048, wrong-policy, POLICY",
        "P-384, other-authority, UNTRUSTED",
        "RSA-2048, other-authority, UNTRUSTED",
        "P-384, substitute-characters, OK",
        "RSA-2048, substitute-characters, OK",
        "P-384, unknown-birth-date, OK",
        "RSA-2048, unknown-birth-date, OK"
    })
    void haveExactlyTheFaultThatWasOrdered(String key, String fault, Reason reason) {
        assertThat(verdictOn(cms(key, fault)).reason()).isEqualTo(reason);
    }

    @Test
    void showTheHolderAsThePrintedCardDoes() {
        var holder = holder("P-384", "");

        assertThat(holder.name()).isEqualTo("見本　太郎");
        assertThat(holder.birthDate().wareki()).isEqualTo("昭和55年2月17日");
        assertThat(holder.substitutions()).isEmpty();
        assertThat(holder("P-384", "substitute-characters").substitutions()).hasSize(2);
        assertThat(holder("P-384", "unknown-birth-date").birthDate().wareki()).isEqualTo("昭和不詳");
    }

    @Test
    void conformToTheProfile() {
        var certificate =
                RevocationInquiry.signerCertificate(cms("RSA-2048", "")).orElseThrow();

        assertThat(certificate.getIssuer().getRDNs(BCStyle.OU)[0].getFirst().getValue())
                .hasToString("JPKI for digital signature");
        assertThat(certificate.getExtensions().getCriticalExtensionOIDs())
                .containsExactlyInAnyOrder(Extension.keyUsage, Extension.certificatePolicies);
        assertThat(LocalDate.ofInstant(certificate.getNotAfter().toInstant(), clock.getZone()))
                .hasMonth(java.time.Month.FEBRUARY)
                .hasDayOfMonth(17);
    }

    private Holder holder(String key, String fault) {
        return RevocationInquiry.signerCertificate(cms(key, fault))
                .flatMap(HolderReader::read)
                .orElseThrow();
    }

    private byte[] cms(String key, String fault) {
        Map<String, Object> person = new HashMap<>(Resident.taro());
        person.put("key", key);
        person.put("fault", fault);
        return Card.of(rehearsal.issueCard(person)).sign(document());
    }

    private Verdict verdictOn(byte[] cms) {
        var claim = new DocumentClaim(Bytes.of(document()), "23456-7892A", "nonce", clock.instant());
        return verifier.verify(cms, claim, inquiry.aboutSigner(cms, clock.instant()));
    }

    private byte[] document() {
        return new SigningDocument(
                        "23456-7892A",
                        1,
                        "見本市",
                        new SigningDocument.Subject("juminhyo", "住民票の写し", "1", "1"),
                        LocalDate.EPOCH,
                        List.of(),
                        "nonce",
                        java.time.Instant.parse("2999-01-01T00:00:00Z"))
                .bytes();
    }
}
