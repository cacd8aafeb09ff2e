package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.StreamSupport;

/** The rehearsal world as a test plays it: inbox, clock and card authority, all over HTTP. */
public final class Rehearsal {

    private final String baseUrl;
    private final Browser tools;

    public Rehearsal(String baseUrl) {
        this.baseUrl = baseUrl;
        this.tools = new Browser(baseUrl);
    }

    public Browser newBrowser() {
        return new Browser(baseUrl);
    }

    /** Runs everything that is due now. */
    public void settle() {
        pass(Duration.ZERO);
    }

    public void pass(Duration span) {
        tools.put("/demo/api/clock", Map.of("advance", span.toString())).expect(200);
    }

    public void moveTo(OffsetDateTime moment) {
        tools.put("/demo/api/clock", Map.of("now", moment.toString())).expect(200);
    }

    public OffsetDateTime now() {
        return OffsetDateTime.parse(
                tools.get("/demo/api/clock").expect(200).get("now").asText());
    }

    /** The newest mail of this kind to this address; everything due is run first. */
    public JsonNode mail(String to, String kind) {
        settle();
        var mails = tools.get("/demo/api/mails").expect(200);
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.get("to").asText().equals(to)
                        && mail.get("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No mail %s to %s in %s".formatted(kind, to, mails)));
    }

    public long count(String to, String kind) {
        settle();
        var mails = tools.get("/demo/api/mails").expect(200);
        return StreamSupport.stream(mails.spliterator(), false)
                .filter(mail -> mail.get("to").asText().equals(to)
                        && mail.get("kind").asText().equals(kind))
                .count();
    }

    /** The token in the fragment of a mail's link to one of our pages. */
    public static String token(JsonNode mail, String page) {
        return StreamSupport.stream(mail.get("links").spliterator(), false)
                .map(JsonNode::asText)
                .filter(link -> link.contains(page) && link.contains("#"))
                .map(link -> link.substring(link.indexOf('#') + 1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link to %s in %s".formatted(page, mail.get("links"))));
    }

    public JsonNode issueCard(Map<String, Object> person) {
        return tools.post("/demo/api/cards", person).expect(200);
    }

    /** The card page's button, as the provider's hosted page sends it. */
    public JsonNode enterCard(String sessionId, String number) {
        return tools.post(
                        "/demo/api/stripe/sessions/" + sessionId + "/submit",
                        Map.of("card", number, "expiry", "12/30", "cvc", "123"))
                .expect(200);
    }

    public void faults(Map<String, Object> faults) {
        tools.put("/demo/api/stripe/faults", faults).expect(200);
    }
}
