package jp.madoguchi.signature;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.web.ProductionRule;
import org.springframework.stereotype.Component;

/** Only the authorities of real cards may speak for real residents. */
@Component
class RealAnchors implements ProductionRule {

    private final TrustAnchors anchors;

    RealAnchors(TrustAnchors anchors) {
        this.anchors = anchors;
    }

    @Override
    public Optional<String> violation() {
        return violation(anchors.all());
    }

    static Optional<String> violation(List<X509Certificate> anchors) {
        if (anchors.isEmpty()) {
            return Optional.of("madoguchi.signature.trust-anchors must name the authorities' certificate files");
        }
        return anchors.stream().anyMatch(TrustAnchors::isRehearsal)
                ? Optional.of("madoguchi.signature.trust-anchors holds an authority of test cards")
                : Optional.empty();
    }
}
