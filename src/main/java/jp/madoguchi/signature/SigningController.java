package jp.madoguchi.signature;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.access.RateLimits;
import jp.madoguchi.access.ResidentSessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The signing protocol: hand-over to the phone, what is to be signed, the signature, the way back. */
@RestController
class SigningController {

    private static final String PKCS7 = "application/pkcs7-signature";

    private final RequestSignature request;
    private final SigningSessions sessions;
    private final ReceiveSignature receive;
    private final ReturnLinks returnLinks;
    private final ResidentSessions residents;
    private final RateLimits limits;

    SigningController(
            RequestSignature request,
            SigningSessions sessions,
            ReceiveSignature receive,
            ReturnLinks returnLinks,
            ResidentSessions residents,
            RateLimits limits) {
        this.request = request;
        this.sessions = sessions;
        this.receive = receive;
        this.returnLinks = returnLinks;
        this.residents = residents;
        this.limits = limits;
    }

    @PostMapping("/api/applications/{ref}/signing-sessions")
    HandOverAnswer open(@PathVariable String ref, HttpServletRequest client) {
        limits.countClient(client.getRemoteAddr());
        var handOver = request.open(ref);
        var url = handOver.url();
        return new HandOverAnswer(
                url,
                url == null ? null : QrSvg.of(url),
                handOver.address(),
                handOver.expiresAt(),
                handOver.lifetime().toSeconds());
    }

    @GetMapping("/api/signing-sessions/{token}")
    SigningRequest show(@PathVariable String token) {
        return SigningRequest.of(sessions.requireOpen(SigningSessions.key(token)));
    }

    /** Reads no more than a signature can be long; what is longer is cut off and therefore malformed. */
    @PostMapping(path = "/api/signing-sessions/{token}/signature", consumes = PKCS7)
    VerdictAnswer sign(@PathVariable String token, InputStream body, HttpServletRequest client) throws IOException {
        limits.countClient(client.getRemoteAddr());
        var message = body.readNBytes(CmsLimits.ONLINE.bytes() + 1);
        return VerdictAnswer.of(receive.receive(SigningSessions.key(token), message));
    }

    @PostMapping("/api/signing-returns/{token}")
    ResponseEntity<Map<String, String>> comeBack(@PathVariable String token) {
        return residents.open(returnLinks.use(token)).answer();
    }

    /**
     * @param url opens the app; null while its service is out of reach
     * @param qr an SVG image of the url; null without one
     * @param address of the request in the open protocol, for a PC with a card reader
     * @param expiresIn seconds, for browsers whose clock is wrong
     */
    record HandOverAnswer(
            @Nullable String url, @Nullable String qr, String address, Instant expiresAt, long expiresIn) {}
}
