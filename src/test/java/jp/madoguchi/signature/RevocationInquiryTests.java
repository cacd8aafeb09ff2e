package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is asked about, and when: nobody whose signature will be refused anyway. */
class RevocationInquiryTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final TestCard CARD = AUTHORITY.card().issue();

    private final List<RevocationQuestion> asked = new ArrayList<>();
    private final RevocationInquiry inquiry = new RevocationInquiry(
            this::answer,
            new TrustAnchors(List.of(() -> List.of(AUTHORITY.root()))),
            TestProperties.with(Map.of()),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void asksAboutTheSignerForThisMoment() {
        var answer = inquiry.aboutSigner(CARD.sign(new byte[1]).bytes());

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.certificate()).isEqualTo(CARD.certificate());
            assertThat(question.at()).isEqualTo(NOW);
        });
    }

    @Test
    void asksForThisMomentWhetherTheCertificateThatWasValidThenWasRevoked() {
        var then = NOW.minus(Duration.ofDays(10));
        var expired = AUTHORITY
                .card()
                .valid(then.minusSeconds(9), then.plusSeconds(9))
                .issue();
        var cms = expired.sign(new byte[1]).bytes();

        assertThat(inquiry.aboutSigner(cms, then).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(inquiry.aboutSigner(cms).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(asked).extracting(RevocationQuestion::at).containsExactly(NOW);
    }

    @Test
    void asksNobodyAboutWhatWillBeRefused() {
        var twoSigners = CARD.sign(new byte[1]).withSigners(2).bytes();
        var noCertificate = CARD.sign(new byte[1]).withoutCertificate().bytes();
        var stranger = TestAuthority.p384().card().issue().sign(new byte[1]).bytes();

        for (var cms : List.of(new byte[1], twoSigners, noCertificate, stranger)) {
            assertThat(inquiry.aboutSigner(cms)).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(RevocationStatus.UNKNOWN);
                assertThat(answer.checkedAt()).isEqualTo(NOW);
            });
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void knowsTheSignersCertificateWhenThereIsOne() {
        assertThat(RevocationInquiry.signerCertificate(CARD.sign(new byte[1]).bytes()))
                .contains(CARD.certificate());
        assertThat(RevocationInquiry.signerCertificate(
                        CARD.sign(new byte[1]).withSigners(2).bytes()))
                .isEmpty();
        assertThat(RevocationInquiry.signerCertificate(
                        CARD.sign(new byte[1]).withoutCertificate().bytes()))
                .isEmpty();
    }

    private RevocationAnswer answer(RevocationQuestion question) {
        asked.add(question);
        return new RevocationAnswer(RevocationStatus.GOOD, "", question.at(), List.of());
    }
}
