package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A resident at a browser without a screen: does over the API what the pages do. */
public final class Resident {

    private final Rehearsal rehearsal;
    private final Browser browser;
    private final String email;
    private String reference = "";

    public Resident(Rehearsal rehearsal) {
        this.rehearsal = rehearsal;
        this.browser = rehearsal.newBrowser();
        this.email = "taro." + UUID.randomUUID() + "@example.jp";
        browser.get("/api/procedures").expect(200);
    }

    public Browser browser() {
        return browser;
    }

    public String email() {
        return email;
    }

    public String reference() {
        return reference;
    }

    /** A path below the resident's own application. */
    public String own(String path) {
        return "/api/applications/" + reference + path;
    }

    public Resident verifiesMail(String procedure) {
        browser.post("/api/applications", Map.of("procedure", procedure, "email", email))
                .expect(202);
        var token = Rehearsal.token(rehearsal.mail(email, "M1"), "/verify");
        reference = browser.post("/api/email-verifications/" + token, Map.of())
                .expect(200)
                .get("reference")
                .asText();
        return this;
    }

    public Resident agrees() {
        var version = draft().get("terms").get("version").asText();
        browser.post(own("/consent"), Map.of("termsVersion", version)).expect(200);
        return this;
    }

    public JsonNode draft() {
        return browser.get(own("")).expect(200);
    }

    public Resident fills(Map<String, Object> values) {
        var eTag = browser.get(own("")).header("ETag");
        browser.patch(own(""), Map.of("values", values), Map.of("If-Match", eTag))
                .expect(200);
        return this;
    }

    /** Every answer that a 住民票の写し needs. */
    public static Map<String, Object> juminhyo() {
        var values = new HashMap<String, Object>();
        values.put("phone", "090-1234-5678");
        values.put("scope", "household");
        values.put("copies", 1);
        values.put("householdHead", "include");
        values.put("honseki", "omit");
        values.put("purpose", "pension");
        values.put("submitTo", "年金事務所");
        values.put("deliveryMethod", "standard");
        values.put("deliveryTo", "registered");
        return values;
    }

    /** Every answer that a 身分証明書 needs. */
    public static Map<String, Object> mibun() {
        var values = new HashMap<String, Object>();
        values.put("phone", "090-1234-5678");
        values.put("honseki", "見本県見本市見本町一丁目２番");
        values.put("headOfRegister", "見本　太郎");
        values.put("kind", "identity");
        values.put("copies", 1);
        values.put("purpose", "licence");
        values.put("submitTo", "見本県庁");
        values.put("deliveryMethod", "standard");
        values.put("deliveryTo", "registered");
        return values;
    }

    /** Every answer that a 戸籍証明書 needs. */
    public static Map<String, Object> koseki() {
        var values = new HashMap<String, Object>();
        values.put("phone", "090-1234-5678");
        values.put("honseki", "見本県見本市見本町一丁目２番");
        values.put("headOfRegister", "見本　太郎");
        values.put("relation", "self");
        values.put("kind", "full");
        values.put("copies", 1);
        values.put("purpose", "pension");
        values.put("submitTo", "年金事務所");
        values.put("deliveryMethod", "standard");
        values.put("deliveryTo", "registered");
        return values;
    }

    /** Every answer that a 年金現況証明, which is neither signed nor paid for, needs. */
    public static Map<String, Object> genkyo() {
        var values = new HashMap<String, Object>();
        values.put("name", "見本　太郎");
        values.put("nameKana", "ミホン　タロウ");
        values.put("birthDate", "1950-02-17");
        values.put("zip", "516-0037");
        values.put("address", "見本県見本市見本町一丁目２番３号");
        values.put("phone", "090-1234-5678");
        values.put("pensionKind", "national");
        values.put("copies", 1);
        values.put("deliveryTo", "registered");
        return values;
    }

    public static Map<String, Object> taro() {
        return Map.of(
                "name", "見本　太郎",
                "address", "見本県見本市見本町一丁目２番３号",
                "birthDate", "1980-02-17",
                "sex", "1",
                "key", "P-384");
    }

    /** A 住民票の写し that only lacks its signature. */
    public Resident isReadyToSign() {
        return verifiesMail("juminhyo").agrees().fills(juminhyo());
    }

    /** Opens a signing session and signs it with the card on the phone. Returns the verdict. */
    public JsonNode signs(Card card) {
        var token = opensSigning();
        var session = browser.get("/api/signing-sessions/" + token).expect(200);
        var document = Base64.getDecoder().decode(session.get("document").asText());
        return sends(token, card.sign(document));
    }

    public String opensSigning() {
        var url = browser.post(own("/signing-sessions"), Map.of())
                .json()
                .path("url")
                .asText();
        return url.substring(url.indexOf('#') + 1);
    }

    public JsonNode sends(String token, byte[] cms) {
        return rehearsal
                .newBrowser()
                .send(
                        "POST",
                        "/api/signing-sessions/" + token + "/signature",
                        cms,
                        Map.of("Content-Type", "application/pkcs7-signature"))
                .expect(200);
    }

    public JsonNode submits() {
        return browser.send(
                        "POST",
                        own("/submission"),
                        Map.of(),
                        Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(200);
    }

    /** From the mail address to 「この内容で申請する」. */
    public Resident appliesForJuminhyo() {
        return applies("juminhyo", juminhyo(), taro());
    }

    /** The same with a card, whatever its verdict. */
    public Resident appliesWith(JsonNode card) {
        isReadyToSign().signs(Card.of(card));
        submits();
        rehearsal.settle();
        return this;
    }

    /** The same for any procedure that is signed, by any card holder. */
    public Resident applies(String procedure, Map<String, Object> values, Map<String, Object> person) {
        verifiesMail(procedure).agrees().fills(values);
        var verdict = signs(Card.of(rehearsal.issueCard(person)));
        if (!verdict.get("result").asText().equals("VALID")) {
            throw new AssertionError(verdict.toString());
        }
        submits();
        return this;
    }

    /** The second mail check, which opens the payment page. */
    public Resident passesPaymentCheck() {
        browser.post("/api/payment-access", Map.of("ref", reference, "email", email))
                .expect(202);
        var token = Rehearsal.token(rehearsal.mail(email, "M4"), "/pay");
        browser.post("/api/payment-access/" + token, Map.of()).expect(200);
        return this;
    }

    /** 「登録する」: enters the card on the provider's page. */
    public Resident registersCard(String number) {
        var url = browser.post(own("/payment/card"), Map.of())
                .expect(200)
                .get("url")
                .asText();
        var path = url.replaceAll("[#?].*", "");
        rehearsal.enterCard(path.substring(path.lastIndexOf('/') + 1), number);
        rehearsal.settle();
        return this;
    }

    /** 「以上の内容で支払いを実行する」. */
    public JsonNode pays() {
        return browser.post(own("/payment"), Map.of()).expect(200);
    }

    public Resident paysWith(String number) {
        passesPaymentCheck().registersCard(number).pays();
        rehearsal.settle();
        return this;
    }

    public JsonNode status() {
        rehearsal.settle();
        return browser.get(own("/status")).expect(200);
    }

    public String state() {
        return status().get("state").asText();
    }
}
