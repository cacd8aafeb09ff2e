package jp.madoguchi.signature;

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
        if (anchors.all().isEmpty()) {
            return Optional.of("madoguchi.signature.trust-anchors must name the authorities' certificate files");
        }
        return anchors.all().stream().anyMatch(TrustAnchors::isRehearsal)
                ? Optional.of("madoguchi.signature.trust-anchors holds an authority of test cards")
                : Optional.empty();
    }
}
