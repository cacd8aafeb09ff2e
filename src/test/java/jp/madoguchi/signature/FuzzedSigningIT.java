package jp.madoguchi.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import jp.madoguchi.testing.Browser;
import jp.madoguchi.testing.Browser.Answer;
import jp.madoguchi.testing.Card;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import jp.madoguchi.testing.Resident;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever is sent to the signing protocol, a verdict or the sender's mistake comes back, and the case stands. */
@ProductTest
class FuzzedSigningIT {

    private static final int TRIES = 30_000;
    private static final int TOO_LARGE = 1 << 20;
    private static final String SESSIONS = "/api/signing-sessions/";
    private static final String PKCS7 = "application/pkcs7-signature";
    private static final List<String> OTHER_TYPES = List.of(
            "application/json",
            "text/plain",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "a/b/c",
            "*/*");

    @Autowired
    private JdbcClient jdbc;

    private final Random random = new Random(Long.parseLong(Bends.SEED));
    private final Browser phone;
    private final Resident resident;
    private final Card card;
    private int sessions;
    private String token = "";
    private byte[] message = {};
    private String before = "";

    FuzzedSigningIT(@Autowired Rehearsal rehearsal) {
        phone = rehearsal.newBrowser();
        phone.get("/api/procedures");
        resident = new Resident(rehearsal).isReadyToSign();
        card = Card.of(rehearsal.issueCard(Resident.taro()));
    }

    @Test
    void judgesBentMessages() {
        begin();

        for (int i = 0; i < TRIES; i++) {
            Toll.pay("http-message", () -> written(Bend.all(bends(), message)), bent -> {
                var answer = send("POST", SESSIONS + token + "/signature", PKCS7, bent);
                assertThat(answer.status() == 200 || isProblem(answer))
                        .as(text(answer))
                        .isTrue();
                if (takenBack() == 0 && answer.status() == 200) {
                    begin(); // bent where it does not matter: it counts, and is taken once
                }
                assertThat(standing()).isEqualTo(before);
            });
        }
    }

    @Test
    void callsBrokenRequestsTheSendersMistake() {
        begin();

        for (int i = 0; i < TRIES; i++) {
            Toll.pay("http-request", this::anything, body -> {
                var answer = broken(body);
                assertThat(isProblem(answer)).as(text(answer)).isTrue();
                assertThat(standing()).isEqualTo(before);
            });
        }
    }

    private void begin() {
        resident.fills(Map.of("copies", 1 + ++sessions % 5)); // the signature of before, if any, is void
        token = resident.opensSigning();
        var document = phone.get(SESSIONS + token).expect(200).get("document").asText();
        message = Der.of(ContentInfo.getInstance(card.sign(Base64.getDecoder().decode(document))));
        before = standing();
    }

    private Answer broken(byte[] body) {
        var bent = bentToken();
        return switch (random.nextInt(7)) {
            case 0 -> send("GET", SESSIONS + bent, PKCS7, null);
            case 1 -> send("POST", SESSIONS + bent + "/signature", PKCS7, body);
            case 2 -> send("POST", SESSIONS + bent + "/signature", PKCS7, new byte[TOO_LARGE]);
            case 3 -> send("POST", SESSIONS + token + "/signature", any(OTHER_TYPES), body);
            case 4 -> send(any(List.of("PUT", "DELETE", "PATCH")), SESSIONS + token + "/signature", PKCS7, body);
            case 5 -> send("POST", "/api/signing-returns/" + bent, any(OTHER_TYPES), body);
            default -> send("POST", resident.own("/signing-sessions"), any(OTHER_TYPES), body);
        };
    }

    /** By somebody who has the token only, not the resident's session. */
    private Answer send(String method, String path, String type, byte @Nullable [] body) {
        return phone.send(method, path, body, Map.of("Content-Type", type));
    }

    /** As it is, or as it might be pasted: PEM, Base64 alone, half of it, in quotes. */
    private byte[] written(byte[] cms) {
        var base64 = Base64.getMimeEncoder().encodeToString(cms);
        return switch (random.nextInt(8)) {
            case 0 ->
                "-----BEGIN CMS-----\n%s\n-----END CMS-----\n".formatted(base64).getBytes(US_ASCII);
            case 1 -> base64.substring(random.nextInt(base64.length() + 1)).getBytes(US_ASCII);
            case 2 -> "{\"signature\":\"%s\"".formatted(base64).getBytes(US_ASCII);
            default -> cms;
        };
    }

    private byte[] anything() {
        var body = new byte[random.nextInt(2) * random.nextInt(5_000)];
        random.nextBytes(body);
        return body;
    }

    private List<Bend> bends() {
        return Stream.generate(() -> new Bend(
                        any(List.of(Bend.Kind.values())), random.nextInt(1_000_000), random.nextInt(1_000_000)))
                .limit(1 + random.nextInt(4))
                .toList();
    }

    /** Never the token itself; every character that a path may not have is written as a path must write it. */
    private String bentToken() {
        var bytes = token.getBytes(US_ASCII);
        for (var bend : bends()) {
            bytes = bend.bytes(bytes);
        }
        if (new String(bytes, US_ASCII).equals(token)) {
            return token.substring(1);
        }
        var text = new StringBuilder();
        for (byte each : bytes) {
            text.append(Character.isLetterOrDigit(each) ? (char) each : "%%%02X".formatted(each));
        }
        return text.toString();
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private int takenBack() {
        return jdbc.sql("delete from signature where reference = ? and result = 'REFUSED'")
                .param(resident.reference())
                .update();
    }

    /** All that a signature can change. */
    private String standing() {
        return jdbc.sql("""
                        select concat_ws(' ', (select md5(a::text) from application a where reference = :reference),
                               (select md5(string_agg(s::text, '' order by s.token_hash))
                                  from signing_session s where reference = :reference),
                               (select count(*) from signing_session), (select count(*) from signature),
                               (select count(*) from signature_evidence), (select count(*) from act_ru_execution),
                               (select count(*) from act_ru_task), (select count(*) from act_ru_job))""")
                .param("reference", resident.reference())
                .query(String.class)
                .single();
    }

    private static boolean isProblem(Answer answer) {
        return answer.status() >= 400
                && answer.status() < 500
                && answer.header("Content-Type").startsWith("application/problem+json")
                && answer.json().path("status").asInt() == answer.status();
    }

    private static String text(Answer answer) {
        return "%s %s %d %s %s"
                .formatted(
                        answer.response().request().method(),
                        answer.response().uri(),
                        answer.status(),
                        answer.header("Content-Type"),
                        answer.text());
    }
}
