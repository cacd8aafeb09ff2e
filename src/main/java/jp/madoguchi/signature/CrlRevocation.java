package jp.madoguchi.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.bouncycastle.cert.X509CertificateHolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Revocation by lists. A list that has the certificate revokes it whatever its age (a suspension is never lifted in
 * JPKI); only a fresh, complete list of the same issuer can say that it is good.
 */
@Component
class CrlRevocation implements Revocation {

    private static final Logger LOG = LoggerFactory.getLogger(CrlRevocation.class);

    private final List<RevocationListSource> sources;
    private final TrustAnchors anchors;
    private final SignatureProperties properties;
    private final Clock clock;
    private final AlgorithmPolicy policy = new AlgorithmPolicy();
    private final Map<String, Loaded> loaded = new ConcurrentHashMap<>();

    CrlRevocation(
            List<RevocationListSource> sources, TrustAnchors anchors, SignatureProperties properties, Clock clock) {
        this.sources = sources;
        this.anchors = anchors;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public RevocationAnswer of(X509CertificateHolder certificate, Anchor issuer) {
        var now = clock.instant();
        var lists = sources.stream()
                .flatMap(source -> source.lists().stream())
                .flatMap(published -> load(published).stream())
                .filter(list -> list.covers(certificate, issuer))
                .toList();
        for (var list : lists) {
            var reason = list.reason(certificate);
            if (reason.isPresent()) {
                return answer(RevocationStatus.REVOKED, reason.get(), list);
            }
        }
        return lists.stream()
                .filter(list -> list.freshAt(now, properties.crlMaxAge(), properties.clockSkew()))
                .findFirst()
                .map(list -> answer(RevocationStatus.GOOD, "", list))
                .orElseGet(() -> RevocationAnswer.unknown(
                        lists.isEmpty() ? "no revocation list of this issuer" : "the revocation list is not fresh",
                        now));
    }

    private RevocationAnswer answer(RevocationStatus status, String detail, RevocationList list) {
        return new RevocationAnswer(
                status, detail, clock.instant(), Bytes.of(list.evidence().getBytes(StandardCharsets.UTF_8)));
    }

    /** A list is read and its signature checked once per change of the file or of the anchors. */
    private Optional<RevocationList> load(Published published) {
        var stamp = List.of(published.stamp(), anchors.all());
        return loaded.compute(
                        published.name(),
                        (name, old) ->
                                old != null && old.stamp().equals(stamp) ? old : new Loaded(stamp, read(published)))
                .list();
    }

    private Optional<RevocationList> read(Published published) {
        try {
            return Optional.of(new RevocationList(published.content().get(), new HashSet<>(anchors.parsed()), policy));
        } catch (RuntimeException e) {
            LOG.warn("Revocation list {} cannot be read: {}", published.name(), e.toString());
            return Optional.empty();
        }
    }

    private record Loaded(Object stamp, Optional<RevocationList> list) {}
}
