package jp.madoguchi.demo.cards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.StreamSupport;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The card reader of the phone page: the key only under the PIN, five tries, no reset by a reload. */
@ProductTest
class CardLockIT {

    private final Rehearsal rehearsal;
    private final Browser phone;

    CardLockIT(@Autowired Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        phone = rehearsal.newBrowser();
    }

    @Test
    void handsOutTheKeyUnderThePinOnly() throws GeneralSecurityException {
        var card = rehearsal.issueCard(Resident.taro());

        var sealed = read(card).expect(200);
        var plain = open(sealed, card.get("pin").asText());

        var key = Arrays.copyOfRange(plain, sealed.get("proofBytes").asInt(), plain.length);
        assertThat(card.get("privateKey").asText().replace("\n", ""))
                .contains(Base64.getEncoder().encodeToString(key));
        assertThat(sealed.toString()).doesNotContain(card.get("pin").asText());
    }

    @Test
    void cannotBeOpenedWithAnotherPin() {
        var sealed = read(rehearsal.issueCard(Resident.taro())).expect(200);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> open(sealed, "WRONG1"))
                .isInstanceOf(AEADBadTagException.class);
    }

    @Test
    void locksForGoodAfterFiveTriesWithoutSuccess() {
        var card = rehearsal.issueCard(Resident.taro());
        for (int left = 4; left >= 0; left--) {
            assertThat(takeTries(card, 1).expect(200).get("triesLeft").asInt()).isEqualTo(left);
        }

        assertThat(takeTries(card, 1).status()).isEqualTo(423);
        assertThat(read(card).status()).isEqualTo(423);
        assertThat(read(card).json().get("type").asText()).isEqualTo("urn:problem:card-locked");
        assertThat(listed(card).get("triesLeft").asInt()).isZero();
    }

    @Test
    void takesNoTryForReadingTheCard() {
        var card = rehearsal.issueCard(Resident.taro());
        takeTries(card, 2).expect(200);

        read(card).expect(200);

        assertThat(read(card).expect(200).get("triesLeft").asInt()).isEqualTo(3);
    }

    @Test
    void countsFailuresInARowOnly() throws GeneralSecurityException {
        var card = rehearsal.issueCard(Resident.taro());
        takeTries(card, 1).expect(200);
        takeTries(card, 1).expect(200);
        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(3);

        prove(card, proof(card), 0);

        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(5);
    }

    @Test
    void opensACardWithTheFifthTry() throws GeneralSecurityException {
        var card = rehearsal.issueCard(Resident.taro());
        var proof = proof(card);
        takeTries(card, 5).expect(200);

        prove(card, proof, 0);

        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(5);
    }

    @Test
    void countsTriesThatWereMadeWithoutANetworkUpToTheLock() {
        var card = rehearsal.issueCard(Resident.taro());
        takeTries(card, 1).expect(200);

        assertThat(takeTries(card, 2).expect(200).get("triesLeft").asInt()).isEqualTo(2);
        assertThat(takeTries(card, 3).expect(200).get("triesLeft").asInt()).isZero();
        assertThat(takeTries(card, 1).status()).isEqualTo(423);
    }

    @ParameterizedTest
    @CsvSource({"0, 5, 5", "4, 1, 5", "4, 2, 0", "5, 1, 0"})
    void letsATryWithoutANetworkSucceedOnlyIfTheCardStillHadIt(int counted, int since, int left)
            throws GeneralSecurityException {
        var card = rehearsal.issueCard(Resident.taro());
        var proof = proof(card);
        if (counted > 0) {
            takeTries(card, counted).expect(200);
        }

        prove(card, proof, since);

        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(left);
    }

    @Test
    void isNotFooledByAWrongProof() {
        var card = rehearsal.issueCard(Resident.taro());
        takeTries(card, 1);

        prove(card, ByteBuffer.allocate(16).array(), 0);

        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 6})
    void takesOnlyAsManyTriesAsACardHas(int count) {
        var card = rehearsal.issueCard(Resident.taro());
        takeTries(card, 2).expect(200);

        assertThat(takeTries(card, count).status()).isEqualTo(400);
        assertThat(listed(card).get("triesLeft").asInt()).isEqualTo(3);
    }

    @Test
    void knowsOnlyItsOwnCards() {
        assertThat(phone.get("/demo/api/cards/none").status()).isEqualTo(404);
        assertThat(phone.post("/demo/api/cards/none/tries", Map.of("count", 1)).status())
                .isEqualTo(404);
        assertThat(phone.post("/demo/api/cards/none/revocation", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        var answer = phone.post("/demo/api/cards", Map.of("name", "花子", "address", "見本市", "birthDate", "昨日"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("detail").asText()).contains("生年月日");
    }

    private Browser.Answer read(JsonNode card) {
        return phone.get(path(card));
    }

    private Browser.Answer takeTries(JsonNode card, int count) {
        return phone.post(path(card) + "/tries", Map.of("count", count));
    }

    private byte[] proof(JsonNode card) throws GeneralSecurityException {
        return Arrays.copyOf(open(read(card).expect(200), card.get("pin").asText()), 16);
    }

    private void prove(JsonNode card, byte[] proof, int tries) {
        phone.post(path(card) + "/unlocks", Map.of("proof", Base64.getEncoder().encodeToString(proof), "tries", tries))
                .expect(204);
    }

    private static String path(JsonNode card) {
        return "/demo/api/cards/" + card.get("id").asText();
    }

    private JsonNode listed(JsonNode card) {
        return StreamSupport.stream(phone.get("/demo/api/cards").expect(200).spliterator(), false)
                .filter(one -> one.get("id").equals(card.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] open(JsonNode sealed, String pin) throws GeneralSecurityException {
        var spec = new PBEKeySpec(
                pin.toCharArray(),
                bytes(sealed, "salt"),
                sealed.get("iterations").asInt(),
                256);
        var secret = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(secret.getEncoded(), "AES"),
                new GCMParameterSpec(128, bytes(sealed, "iv")));
        return cipher.doFinal(bytes(sealed, "sealed"));
    }

    private static byte[] bytes(JsonNode sealed, String field) {
        return Base64.getDecoder().decode(sealed.get(field).asText());
    }
}
