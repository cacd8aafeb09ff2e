package jp.madoguchi.demo.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Customers, visits to the card page, and the cards entered there. */
@Component
@Profile("demo")
class SandboxCards {

    static final String SESSION = "checkout.session";
    static final String METHOD = "payment_method";

    private static final Duration VISIT = Duration.ofHours(24);
    private static final Pattern EXPIRY = Pattern.compile("(\\d{1,2})\\s*/\\s*(?:20)?(\\d{2})");

    private final SandboxObjects objects;
    private final SandboxEvents events;
    private final Clock clock;

    SandboxCards(SandboxObjects objects, SandboxEvents events, Clock clock) {
        this.objects = objects;
        this.events = events;
        this.clock = clock;
    }

    ObjectNode createCustomer(SandboxCall call) {
        return objects.add(SandboxObjects.withMetadata(objects.fresh("cus", "customer"), call.metadata()));
    }

    /** Setup mode only: that is what the product uses. */
    ObjectNode createSession(SandboxCall call) {
        if (!call.required("mode").equals("setup")) {
            throw SandboxRefusal.invalid("mode", "The rehearsal supports only setup mode.");
        }
        var customer =
                objects.get("customer", call.required("customer")).path("id").asText();
        var success = call.required("success_url");
        var setup = objects.fresh("seti", "setup_intent");
        setup.put("customer", customer).put("status", "requires_payment_method").putNull("payment_method");
        objects.add(SandboxObjects.withMetadata(setup, call.metadata()));

        var session = SandboxObjects.withMetadata(objects.fresh("cs_test", SESSION), call.metadata());
        session.put("mode", "setup").put("status", "open").put("payment_status", "no_payment_required");
        session.put("customer", customer).put("setup_intent", setup.path("id").asText());
        session.put("locale", call.param("locale")).put("currency", call.param("currency"));
        session.put("success_url", success).put("cancel_url", call.param("cancel_url"));
        session.put("expires_at", clock.instant().plus(VISIT).getEpochSecond());
        session.put("url", pageUrl(success, session.path("id").asText()));
        return objects.add(session);
    }

    /** On the origin that the browser knows from the product, since cookies and redirects are bound to it. */
    private static String pageUrl(String successUrl, String sessionId) {
        return URI.create(successUrl).resolve("/demo/stripe/pay/" + sessionId).toString();
    }

    /** The visit as it is now: one that nobody finished ends by itself. */
    ObjectNode session(String id) {
        var session = objects.hold(SESSION, id);
        boolean over =
                clock.instant().getEpochSecond() >= session.path("expires_at").asLong();
        return over && isOpen(session) ? end(session, "expired") : session;
    }

    @Transactional
    public ObjectNode visit(String id) {
        return session(id);
    }

    ObjectNode expire(String id) {
        var session = session(id);
        if (!isOpen(session)) {
            throw SandboxRefusal.state(
                    "resource_invalid_state", "Only Checkout Sessions with a status of open can be expired.");
        }
        var expired = end(session, "expired");
        events.tell("checkout.session.expired", expired);
        return expired;
    }

    /** The button of the card page. Returns the address to go on to. */
    @Transactional
    public String submit(String id, String number, String expiry, String cvc) {
        var session = session(id);
        var next = session.path("success_url").asText().replace("{CHECKOUT_SESSION_ID}", id);
        if (session.path("status").asText().equals("complete")) {
            return next;
        }
        if (!isOpen(session)) {
            throw new CardInvalidException("card", "このページの有効期限が切れました。元のページから、もう一度お進みください。");
        }
        complete(session, method(session, checked(number, cvc), valid(expiry)));
        return next;
    }

    private static TestCard checked(String number, String cvc) {
        var card = TestCard.of(number);
        if (!cvc.strip().matches("\\d{" + card.cvcLength() + "}")) {
            throw new CardInvalidException("cvc", "セキュリティコードは%d桁の数字で入力してください。".formatted(card.cvcLength()));
        }
        return card;
    }

    private YearMonth valid(String expiry) {
        var typed = EXPIRY.matcher(expiry.strip());
        if (!typed.matches() || Integer.parseInt(typed.group(1)) < 1 || Integer.parseInt(typed.group(1)) > 12) {
            throw new CardInvalidException("expiry", "有効期限は「12/30」のように、月/年で入力してください。");
        }
        var month = YearMonth.of(2000 + Integer.parseInt(typed.group(2)), Integer.parseInt(typed.group(1)));
        if (month.isBefore(YearMonth.now(clock))) {
            throw new CardInvalidException("expiry", "カードの有効期限が過ぎています。");
        }
        return month;
    }

    private ObjectNode method(ObjectNode session, TestCard card, YearMonth expiry) {
        var method = objects.fresh("pm", METHOD);
        method.put("type", "card").put("customer", session.path("customer").asText());
        method.put(TestCard.FIELD, card.name());
        method.putObject("card")
                .put("brand", card.brand())
                .put("display_brand", card.brand())
                .put("last4", card.last4())
                .put("exp_month", expiry.getMonthValue())
                .put("exp_year", expiry.getYear())
                .put("country", "JP")
                .put("funding", "credit");
        return objects.add(method);
    }

    private void complete(ObjectNode session, ObjectNode method) {
        var setup = objects.hold("setup_intent", session.path("setup_intent").asText());
        setup.put("status", "succeeded").put("payment_method", method.path("id").asText());
        objects.keep(setup);
        events.tell("payment_method.attached", method);
        events.tell("setup_intent.succeeded", setup);
        events.tell("checkout.session.completed", end(session, "complete"));
    }

    private ObjectNode end(ObjectNode session, String status) {
        return objects.keep(session.put("status", status).putNull("url"));
    }

    ObjectNode detach(String id) {
        var method = objects.hold(METHOD, id);
        if (method.path("customer").isNull()) {
            throw SandboxRefusal.state(
                    "resource_missing", "The payment method you provided is not attached to a customer.");
        }
        objects.keep(method.putNull("customer"));
        events.tell("payment_method.detached", method);
        return method;
    }

    private static boolean isOpen(ObjectNode session) {
        return session.path("status").asText().equals("open");
    }
}
