package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTests {

    @ParameterizedTest
    @CsvSource({
        "affiliationChanged, 引っ越し, 新しい住所や氏名",
        "superseded, 更新, 新しい電子証明書が入ったカード",
        "certificateHold, 使えなくなって, カードが見つかった方も",
        "keyCompromise, 紛失, 再発行"
    })
    void tellsTheResidentWhatToDoAboutARevocation(String why, String what, String next) {
        assertThat(new Verdict(Reason.REVOKED, why).message()).contains(what, next, "もう一度署名");
    }

    @Test
    void saysWhatIsCommonWhenTheReasonIsNotKnown() {
        assertThat(new Verdict(Reason.REVOKED, "reason 42").message()).isEqualTo(Reason.REVOKED.resident());
    }
}
