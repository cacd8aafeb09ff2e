package jp.madoguchi.signature;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import jp.madoguchi.access.Token;
import jp.madoguchi.procedures.CityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/**
 * The Digital Agency's app (デジタル認証アプリ): the service gets a digest, the resident authorises it with the card, and
 * the browser brings back a code for the result (OAuth 2.0 with PKCE).
 */
@Component
@Primary
@ConditionalOnProperty(DigitalAppProperties.ON)
class DigitalApp implements PhoneApp {

    private final DigitalAppProperties properties;
    private final DigitalAppClient client;
    private final DigitalAppRequests requests;
    private final SigningSessions sessions;
    private final ReceiveSignature receive;
    private final String redirect;

    DigitalApp(
            DigitalAppProperties properties,
            DigitalAppClient client,
            DigitalAppRequests requests,
            SigningSessions sessions,
            ReceiveSignature receive,
            CityProperties city) {
        this.properties = properties;
        this.client = client;
        this.requests = requests;
        this.sessions = sessions;
        this.receive = receive;
        this.redirect = city.baseUrl() + "/signed";
    }

    @Override
    public String open(String token, SigningSession session) {
        var transaction = client.begin(RawSignature.digestFor(session.document()));
        var state = Token.next();
        // 54 characters; RFC 7636 wants 43 at least
        var verifier = Token.next().text() + Token.next().text();
        requests.add(state, new DigitalAppRequest(SigningSessions.key(token), transaction, verifier));
        var query = new LinkedHashMap<String, String>();
        query.put("response_type", "code");
        query.put("client_id", properties.clientId());
        query.put("redirect_uri", redirect);
        query.put("scope", properties.scope());
        query.put("state", state.text());
        query.put("nonce", Token.next().text());
        query.put("code_challenge", challenge(verifier));
        query.put("code_challenge_method", "S256");
        query.put(properties.idField(), transaction);
        return properties.authorizeUrl() + "?" + Form.encode(query);
    }

    /**
     * The resident is back from the app.
     *
     * @throws SigningSessionUnknownException if nobody was sent there with this state (404)
     * @throws SigningSessionGoneException if the session is over (410)
     * @throws DigitalAppUnavailableException if the service does not tell the result (503)
     */
    ReceiveSignature.Receipt receive(String state, String code) {
        var request = requests.require(state);
        var session = sessions.requireOpen(request.session());
        return receive.receive(request.session(), client.result(request, code, redirect, session.document()));
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
    }
}
