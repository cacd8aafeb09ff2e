package jp.madoguchi.cardreader;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A resident who finishes on a PC, with a card in a reader behind a real PKCS#11 library. */
@ProductTest
@TestInstance(Lifecycle.PER_CLASS)
class SignCommandIT {

    @Autowired
    private Rehearsal rehearsal;

    private @Nullable SoftToken reader;

    @BeforeAll
    void putsTheCardIntoTheReader(@TempDir Path folder) throws Exception {
        var library = SoftToken.library().orElseGet(SignCommandIT::missing);
        reader = SoftToken.with(library, folder);
        insertsACard("P-384");
    }

    private void insertsACard(String key) throws Exception {
        var taro = new HashMap<>(Resident.taro());
        taro.put("key", key);
        requireNonNull(reader).holds(Card.of(rehearsal.issueCard(taro)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA-2048", "P-384"})
    void signsWithTheCardInTheReader(String key) throws Exception {
        insertsACard(key);
        var resident = readyToSign();
        var person = new Person("はい", SoftToken.PIN);

        int status = sign(rehearsal.baseUrl() + "/api/signing-sessions/" + resident.opensSigning(), person);

        assertThat(person.seen())
                .contains("申請先: 見本市", "申請名: 住民票の写し", "年金事務所", "電子署名を確認しました", "/return#")
                .doesNotContain(SoftToken.PIN);
        assertThat(status).isZero();
        assertThat(resident.draft().get("next").asText()).isEqualTo("CONFIRM");
    }

    @Test
    void takesTheAddressThatTheFormShows() {
        var resident = readyToSign();
        var shown = resident.browser()
                .post(resident.own("/signing-sessions"), Map.of())
                .expect(200)
                .get("url")
                .asText();

        assertThat(sign(shown, new Person("はい", SoftToken.PIN))).isZero();
    }

    @Test
    void saysThatThePinWasWrongAndAsksAgain() {
        var token = readyToSign().opensSigning();
        var person = new Person("はい", "abc123", "XYZ789", SoftToken.PIN);

        assertThat(sign(rehearsal.baseUrl() + "/api/signing-sessions/" + token, person))
                .isZero();

        assertThat(person.seen()).contains("カードには問い合わせていません", "暗証番号が違います", "以前に暗証番号の間違いがありました");
    }

    @Test
    void sendsNothingWithoutAYes() {
        var resident = readyToSign();
        var token = resident.opensSigning();

        assertThat(sign(rehearsal.baseUrl() + "/api/signing-sessions/" + token, new Person("いいえ")))
                .isEqualTo(1);

        assertThat(resident.draft().get("next").asText()).isEqualTo("SIGN");
    }

    @Test
    void saysWhyAnAddressIsOfNoUse() {
        var person = new Person();

        assertThat(sign(rehearsal.baseUrl() + "/api/signing-sessions/no-such-token", person))
                .isEqualTo(1);

        assertThat(person.seen()).isNotBlank().doesNotContain("Exception");
    }

    private int sign(String address, Person person) {
        return SignCommand.run(
                new String[] {address, "--pkcs11", requireNonNull(reader).path()}, person);
    }

    private Resident readyToSign() {
        return new Resident(rehearsal).verifiesMail("juminhyo").agrees().fills(Resident.juminhyo());
    }

    private static Path missing() {
        if ("true".equals(System.getenv("CI"))) {
            throw new IllegalStateException("CI needs softhsm2");
        }
        return abort("skipped: install softhsm2");
    }
}
