package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.text.ParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import jp.madoguchi.testing.Card;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.DigestInfo;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/**
 * The service of the Digital Agency's app as its public documents describe it, and the app itself: it insists on what
 * the documents insist on, and signs with a test card.
 */
final class TestDigitalApp implements AutoCloseable {

    static final String CLIENT = "RP00000001";

    private static final ObjectMapper JSON = new ObjectMapper();

    final ECKey clientKey;
    final RSAKey decryptionKey;

    private final HttpServer server;
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, String> results = new ConcurrentHashMap<>();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Set<String> clientTokens = ConcurrentHashMap.newKeySet();
    private final Set<String> assertions = new HashSet<>();

    TestDigitalApp() {
        try {
            clientKey = new ECKeyGenerator(Curve.P_256)
                    .keyID("client")
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            decryptionKey = new RSAKeyGenerator(2048).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new AssertionError(e);
        }
        server.createContext("/token", exchange -> answer(exchange, this::token));
        server.createContext("/sign-transactions", exchange -> answer(exchange, this::transactions));
        server.start();
    }

    /** Addresses that nobody asks and keys that nobody reads, but for what a test sets. */
    static DigitalAppProperties configured(Map<String, ?> settings) {
        var all = new HashMap<String, Object>(Map.of(
                "client-id",
                CLIENT,
                "authorize-url",
                "https://agency.example/authorize",
                "token-url",
                "https://agency.example/token",
                "transactions-url",
                "https://agency.example/transactions",
                "client-key",
                new ByteArrayResource(new byte[0]),
                "decryption-key",
                new ByteArrayResource(new byte[0])));
        all.putAll(settings);
        return new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("", DigitalAppProperties.class);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    /**
     * The resident opens the address that the form shows, and holds the card to the phone. Returns what the browser
     * brings back.
     */
    Map<String, String> authorises(String address, Card card) {
        try {
            return authorises(address, card, card.certificate().getEncoded());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** With something else in the place of the card's certificate. */
    Map<String, String> authorises(String address, Card card, byte[] certificate) {
        var asked = form(URI.create(address).getRawQuery());
        expect("code".equals(asked.get("response_type")), "response_type");
        expect(CLIENT.equals(asked.get("client_id")), "client_id");
        expect(List.of(required(asked, "scope").split(" ")).containsAll(List.of("openid", "sign")), "scope");
        expect("S256".equals(asked.get("code_challenge_method")), "code_challenge_method");
        expect(asked.containsKey("nonce"), "nonce");
        var transaction = required(asked, "sign_transaction_id");
        results.put(transaction, sealed(card, certificate, required(digests, transaction)));
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        return Map.of("state", required(asked, "state"), "code", code);
    }

    private String token(HttpExchange exchange) throws IOException {
        var asked = form(body(exchange));
        requireClient(asked);
        var token = UUID.randomUUID().toString();
        switch (required(asked, "grant_type")) {
            case "client_credentials" -> clientTokens.add(token);
            case "authorization_code" -> {
                var authorised = required(codes, required(asked, "code"));
                var verifier = required(asked, "code_verifier");
                expect(required(authorised, "redirect_uri").equals(asked.get("redirect_uri")), "redirect_uri");
                expect(challenge(verifier).equals(authorised.get("code_challenge")), "code_verifier");
                tokens.put(token, required(authorised, "sign_transaction_id"));
            }
            default -> throw new IllegalArgumentException("grant_type");
        }
        return JSON.createObjectNode().put("access_token", token).toString();
    }

    private String transactions(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").substring("Bearer ".length());
        if (exchange.getRequestMethod().equals("POST")) {
            expect(clientTokens.remove(token), "client token");
            var digest = Base64.getDecoder()
                    .decode(JSON.readTree(body(exchange)).get("digest").asText());
            expect(digest.length == 32, "digest");
            var id = UUID.randomUUID().toString();
            digests.put(id, digest);
            return JSON.createObjectNode().put("sign_transaction_id", id).toString();
        }
        var id = exchange.getRequestURI().getPath().replaceFirst("/sign-transactions/(.*)/result", "$1");
        expect(id.equals(tokens.get(token)), "resident's token");
        return required(results, id);
    }

    private void requireClient(Map<String, String> asked) {
        expect(
                "urn:ietf:params:oauth:client-assertion-type:jwt-bearer".equals(asked.get("client_assertion_type")),
                "type");
        try {
            var assertion = SignedJWT.parse(asked.get("client_assertion"));
            var claims = assertion.getJWTClaimsSet();
            expect(assertion.verify(new ECDSAVerifier(clientKey.toECPublicKey())), "assertion's signature");
            expect(CLIENT.equals(claims.getIssuer()) && CLIENT.equals(claims.getSubject()), "iss, sub");
            expect(claims.getAudience().equals(List.of(address("/token").toString())), "aud");
            expect(assertions.add(claims.getJWTID()), "jti is used again");
        } catch (ParseException | JOSEException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** The app's answer: raw signature and certificate, encrypted for the city. */
    private String sealed(Card card, byte[] certificate, byte[] digest) {
        try {
            var info =
                    new DigestInfo(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256, DERNull.INSTANCE), digest);
            var signature = Signature.getInstance("NONEwithRSA");
            signature.initSign(card.key());
            signature.update(info.getEncoded());
            var result = JSON.createObjectNode()
                    .put("signature", Base64.getEncoder().encodeToString(signature.sign()))
                    .put("certificate", Base64.getEncoder().encodeToString(certificate));
            var jwe = new JWEObject(
                    new JWEHeader(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM), new Payload(result.toString()));
            jwe.encrypt(new RSAEncrypter(decryptionKey.toPublicJWK()));
            return jwe.serialize();
        } catch (IOException | GeneralSecurityException | JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static String challenge(String verifier) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Digests.sha256(verifier.getBytes(StandardCharsets.US_ASCII)));
    }

    private static Map<String, String> form(String encoded) {
        return Arrays.stream(encoded.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> pair[0],
                        pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8),
                        (first, second) -> second,
                        HashMap::new));
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static <T> T required(Map<String, T> values, String key) {
        var value = values.get(key);
        expect(value != null, key);
        return Objects.requireNonNull(value);
    }

    private static void expect(boolean condition, String what) {
        if (!condition) {
            throw new IllegalArgumentException(what);
        }
    }

    private static void answer(HttpExchange exchange, Answer answer) throws IOException {
        int status = exchange.getRequestURI().getPath().equals("/sign-transactions") ? 201 : 200;
        String text;
        try {
            text = answer.to(exchange);
        } catch (IllegalArgumentException e) {
            status = 400;
            text = e.toString();
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** What one call answers; an IllegalArgumentException is a 400. */
    @FunctionalInterface
    private interface Answer {

        String to(HttpExchange exchange) throws IOException;
    }
}
