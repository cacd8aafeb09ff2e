package jp.madoguchi.signature;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** A signing app's service and a time stamp authority that answer whatever a test wants, and the product asking them. */
final class TestAnswers implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TestTimeStamper STAMPER = TestTimeStamper.under(TestAuthority.p384());

    private final RSAKey decryptionKey;
    private final HttpServer server;
    private final DigitalAppClient client;
    private final TimeStamps stamps;
    private volatile String result = "";
    private volatile String begun = "";
    private volatile String lastToken = "";
    private volatile String lastRequest = "";
    private volatile UnaryOperator<byte[]> stamper = UnaryOperator.identity();

    TestAnswers() {
        this(Map.of());
    }

    /** @param configured beside what the service's addresses and keys are */
    TestAnswers(Map<String, String> configured) {
        try {
            decryptionKey = new RSAKeyGenerator(2048).generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new AssertionError(e);
        }
        serve("/token", asked -> {
            lastToken = new String(asked, StandardCharsets.UTF_8);
            return "{\"access_token\":\"token\"}".getBytes(StandardCharsets.UTF_8);
        });
        serve("/transactions", asked -> {
            lastRequest = new String(asked, StandardCharsets.UTF_8);
            return (asked.length == 0 ? result : begun).getBytes(StandardCharsets.ISO_8859_1);
        });
        serve("/stamps", asked -> stamper.apply(STAMPER.answerTo(asked)));
        server.start();
        var signature = TestProperties.with(Map.of());
        client = client(signature, configured);
        var beans = new StaticListableBeanFactory();
        beans.addBean("authority", new Trusted(URI.create(address("/stamps")), STAMPER.certificate()));
        stamps = new TimeStamps(
                beans.getBeanProvider(TimeStampAuthority.class),
                TestProperties.ofTimeStamps(),
                signature,
                STAMPER.clock());
    }

    void result(String jwe) {
        result = jwe;
    }

    /** What is answered to the next beginning. */
    void begun(String answer) {
        begun = answer;
    }

    String begin(byte[] digest) {
        return client.begin(digest);
    }

    String lastToken() {
        return URLDecoder.decode(lastToken, StandardCharsets.UTF_8);
    }

    String lastRequest() {
        return lastRequest;
    }

    /** As the service encrypts for the city. */
    String sealed(String payload) {
        return sealed(payload, null);
    }

    String sealed(String payload, @Nullable CompressionAlgorithm compression) {
        try {
            var header = new JWEHeader.Builder(JWEAlgorithm.RSA_OAEP_256, EncryptionMethod.A256GCM)
                    .compressionAlgorithm(compression)
                    .build();
            var jwe = new JWEObject(header, new Payload(payload));
            jwe.encrypt(new RSAEncrypter(decryptionKey.toPublicJWK()));
            return jwe.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** The message that the product makes of the result. */
    byte[] asked() {
        var request = new DigitalAppRequest(Bytes.of(new byte[1]), "id", "verifier");
        return client.result(request, "code", "https://city.example/signed", Bytes.of(new byte[] {1}));
    }

    /** The time stamp that the product takes when its authority's answer is changed so. */
    Optional<Bytes> stamped(UnaryOperator<byte[]> change) {
        stamper = change;
        return stamps.of(new byte[] {1}).token();
    }

    String json(Map<String, String> object) {
        try {
            return JSON.writeValueAsString(object);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(String path, UnaryOperator<byte[]> answer) {
        server.createContext(path, exchange -> {
            var content = answer.apply(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
            exchange.close();
        });
    }

    private String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private DigitalAppClient client(SignatureProperties signature, Map<String, String> configured) {
        try {
            var clientKey = new ECKeyGenerator(Curve.P_256)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            var all = new HashMap<String, Object>(configured);
            all.put("client-id", TestDigitalApp.CLIENT);
            all.put("authorize-url", address("/authorize"));
            all.put("token-url", address("/token"));
            all.put("transactions-url", address("/transactions"));
            all.put("client-key", file(clientKey));
            all.put("decryption-key", file(decryptionKey));
            var properties =
                    new Binder(new MapConfigurationPropertySource(all)).bindOrCreate("", DigitalAppProperties.class);
            return new DigitalAppClient(properties, new DigitalAppKeys(properties, Clock.systemUTC()), signature);
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    private static ByteArrayResource file(JWK key) {
        return new ByteArrayResource(key.toJSONString().getBytes(StandardCharsets.UTF_8));
    }

    private record Trusted(URI address, X509Certificate certificate) implements TimeStampAuthority {}
}
