package jp.madoguchi.signature;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On whose word and under which rules a verdict was given, so that it can be repeated when both are others. */
@Component
class EvidenceBasis {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TrustAnchors anchors;
    private final Profile profile;
    private final String rules;

    EvidenceBasis(TrustAnchors anchors, SignatureProperties properties) {
        this.anchors = anchors;
        this.profile = properties.profile();
        this.rules = rules(properties).toString();
    }

    /** The configuration in force, in the fields that a line for the command {@code verify} has. */
    String rules() {
        return rules;
    }

    /** The certificate of the authority from which a path leads to the signer; empty when none of ours does. */
    Optional<Bytes> anchor(ArchivedSignature signature) {
        try {
            return CmsReader.read(signature.cms().array(), CmsLimits.ONLINE)
                    .flatMap(cms -> CertificateJudgement.of(
                                    cms.signerCertificate(),
                                    anchors.paths(cms.certificates()),
                                    profile,
                                    signature.receivedAt())
                            .path())
                    .map(path ->
                            Bytes.of(Der.asReceived(path.anchor().certificate().toASN1Structure())));
        } catch (RuntimeException e) {
            // a message that cannot be read has no path; the verdict says so
            return Optional.empty();
        }
    }

    private static ObjectNode rules(SignatureProperties properties) {
        var rules = JSON.createObjectNode().put("profile", "jpki");
        list(rules, "policies", properties.policies());
        list(
                rules,
                "algorithms",
                properties.algorithms().stream().map(Enum::name).toList());
        return rules.put("minimumRsaBits", properties.minimumRsaBits())
                .put("clockSkew", properties.clockSkew().toString())
                .put("crlMaxAge", properties.crlMaxAge().toString())
                .put("ocspMaxAge", properties.ocspMaxAge().toString());
    }

    private static void list(ObjectNode rules, String field, Collection<String> texts) {
        texts.stream().sorted().forEach(rules.putArray(field)::add);
    }
}
