package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.stereotype.Component;

/**
 * The rehearsal world as a test plays it: inbox, clock and card authority, all over HTTP. The product's own scan finds
 * it, since it stands in a package of the product.
 */
@Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
public final class Rehearsal {

    private static final int ATTEMPTS = 600;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String baseUrl;
    private final Browser tools;
    private final boolean live;

    private Rehearsal(String baseUrl, boolean live) {
        this.baseUrl = baseUrl;
        this.tools = new Browser(baseUrl);
        this.live = live;
    }

    /** Nothing happens in the background: what is due runs when a test looks. */
    @Autowired
    public Rehearsal(@Value("${madoguchi.city.base-url}") String baseUrl) {
        this(baseUrl, false);
    }

    /** Jobs and mails run by themselves; whoever looks waits for them. */
    public static Rehearsal live(String baseUrl) {
        return new Rehearsal(baseUrl, true);
    }

    public String baseUrl() {
        return baseUrl;
    }

    public Browser newBrowser() {
        return new Browser(baseUrl);
    }

    /** Runs everything that is due now. */
    public void settle() {
        if (!live) {
            pass(Duration.ZERO);
        }
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

    /** The newest mail of this kind to this address. */
    public JsonNode mail(String to, String kind) {
        settle();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            var mails = mails(to, kind);
            if (!mails.isEmpty()) {
                return mails.get(0);
            }
            if (!live) {
                break;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("No mail %s to %s".formatted(kind, to));
    }

    public int count(String to, String kind) {
        settle();
        return mails(to, kind).size();
    }

    private JsonNode mails(String to, String kind) {
        return tools.get("/demo/api/mails?to=%s&kind=%s".formatted(to, kind)).expect(200);
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

    /** The holder has moved. */
    public void revokes(JsonNode card) {
        newBrowser()
                .post("/demo/api/cards/" + card.get("id").asText() + "/revocation", Map.of())
                .expect(204);
    }

    /** The authority's lists are out of reach meanwhile. */
    public <T> T whileNobodyKnowsOfRevocation(Supplier<T> meanwhile) {
        listsReachable(false);
        try {
            return meanwhile.get();
        } finally {
            listsReachable(true);
        }
    }

    public void whileNobodyKnowsOfRevocation(Runnable meanwhile) {
        whileNobodyKnowsOfRevocation(() -> {
            meanwhile.run();
            return meanwhile;
        });
    }

    private void listsReachable(boolean reachable) {
        tools.put("/demo/api/cards/revocation-lists", Map.of("reachable", reachable))
                .expect(200);
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
