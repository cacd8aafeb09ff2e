package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureWordsTests {

    @Test
    void aVerdictIsToldWithItsReasonAndFacts() {
        assertThat(SignatureWords.judged(new Verdict(Reason.OK, ""))).isEqualTo("有効");
        assertThat(SignatureWords.judged(new Verdict(Reason.EXPIRED, "notAfter 2026-04-01")))
                .isEqualTo("無効：" + Reason.EXPIRED.clerk() + "（notAfter 2026-04-01）");
        assertThat(SignatureWords.judged(new Verdict(Reason.BAD_SIGNATURE, "")))
                .isEqualTo("無効：" + Reason.BAD_SIGNATURE.clerk());
        assertThat(SignatureWords.judged(new Verdict(Reason.REVOKED, "superseded")))
                .isEqualTo("無効：" + Reason.REVOKED.clerk() + "（更新）");
        assertThat(SignatureWords.judged(new Verdict(Reason.REVOCATION_UNKNOWN, "no list")))
                .isEqualTo("未確定：" + Reason.REVOCATION_UNKNOWN.clerk() + "（no list）");
    }

    @ParameterizedTest
    @CsvSource({"NOT_GIVEN, 受け取れませんでした", "NOT_BELIEVED, 確かめられませんでした", "OTHER_TIME, このシステムの時刻と合っていませんでした"})
    void aMissingTimeStampIsToldWithItsCause(MissingStamp.Cause cause, String words) {
        assertThat(SignatureWords.stamped(Stamping.without(new MissingStamp(cause, ""))))
                .hasValueSatisfying(text -> assertThat(text).contains(words, "審査は続けられます"));
        assertThat(SignatureWords.stamped(Stamping.UNASKED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GOOD, '', 失効していません, に確認",
        "REVOKED, keyCompromise, 失効しています：秘密鍵の危殆化（紛失・盗難など）, に確認",
        "UNKNOWN, timeout, 未確認（自動で確認を続けています）, に問い合わせ"
    })
    void revocationIsToldWithTheTimeOfTheQuestion(RevocationStatus status, String detail, String words, String deed) {
        var answer = new RevocationAnswer(status, detail, Instant.parse("2026-10-01T00:30:00Z"), List.of());

        assertThat(SignatureWords.revocation(answer, false))
                .startsWith(words + "\n")
                .contains("9時30分")
                .endsWith(deed);
    }

    @ParameterizedTest
    @CsvSource({"OK, REVOKED, 受信の後に", "REVOCATION_UNKNOWN, REVOKED, 受信の後に", "OK, UNKNOWN, 受信時は有効でしたが"})
    void whatCameAfterTheReceiptIsAWarning(Reason atReceipt, RevocationStatus now, String words) {
        assertThat(SignatureWords.warning(new Verdict(atReceipt, ""), now, false))
                .hasValueSatisfying(warning -> assertThat(warning).startsWith(words));
    }

    @ParameterizedTest
    @CsvSource({"REVOKED, REVOKED", "REVOCATION_UNKNOWN, UNKNOWN", "EXPIRED, GOOD"})
    void whatWasWrongAtTheReceiptIsAWarning(Reason atReceipt, RevocationStatus now) {
        assertThat(SignatureWords.warning(new Verdict(atReceipt, ""), now, false))
                .contains(atReceipt.clerk());
    }

    @Test
    void whatExpiredMeanwhileMayNeverBeKnownAgain() {
        var answer = RevocationAnswer.unknown("the certificate expired", Instant.parse("2026-10-01T00:30:00Z"));

        assertThat(SignatureWords.revocation(answer, true)).startsWith("未確認（電子証明書の有効期間が過ぎた");
        assertThat(SignatureWords.warning(new Verdict(Reason.OK, ""), RevocationStatus.UNKNOWN, true))
                .hasValueSatisfying(warning -> assertThat(warning).contains("待っても確認できない見込みです", "補正"));
    }

    @Test
    void aGoodSignatureNeedsNoWarning() {
        assertThat(SignatureWords.warning(new Verdict(Reason.OK, ""), RevocationStatus.GOOD, true))
                .isEmpty();
    }
}
