package jp.madoguchi.signature;

import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.SingleResponse;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A responder's signed answer (RFC 6960), read; it says something only about what it names, and for a short time. */
final class OcspAnswer {

    /** An answer with its signer's certificate has about 2 KB. */
    static final int MAX_BYTES = 64 * 1024;

    private static final int MAX_CERTIFICATES = 5;

    private final BasicOCSPResponse basic;

    private OcspAnswer(BasicOCSPResponse basic) {
        this.basic = basic;
    }

    /** Empty for what is no successful answer. */
    static Optional<OcspAnswer> read(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            var response = OCSPResponse.getInstance(ASN1Primitive.fromByteArray(bytes));
            var content = response.getResponseBytes();
            if (response.getResponseStatus().getIntValue() != OCSPResponseStatus.SUCCESSFUL
                    || content == null
                    || !OCSPObjectIdentifiers.id_pkix_ocsp_basic.equals(content.getResponseType())) {
                return Optional.empty();
            }
            return Optional.of(new OcspAnswer(
                    BasicOCSPResponse.getInstance(content.getResponse().getOctets())));
        } catch (IOException | RuntimeException e) {
            // as in CmsReader: the parser's ways to say "not ASN.1 of this type" are many
            return Optional.empty();
        }
    }

    /**
     * What it says about the certificate in question, if it is signed by one who may say so, and fresh; revoked counts
     * whatever its age.
     *
     * @param lists who knows about a delegate's own certificate
     */
    RevocationAnswer about(RevocationQuestion question, RevocationRules rules, Revocation lists) {
        try {
            var standing = onlyKnown(basic.getTbsResponseData().getResponseExtensions())
                    ? new OcspSigner(basic, certificates()).standing(question, rules, lists)
                    : Optional.<List<Evidence>>empty();
            return standing.isPresent()
                    ? said(question, rules).and(standing.get())
                    : RevocationAnswer.unknown(
                            "the answer is not signed by the issuer or its responder", question.at());
        } catch (ParseException | RuntimeException e) {
            return RevocationAnswer.unknown("the responder's answer cannot be read", question.at());
        }
    }

    /** The nonce that it repeats; a responder that prepares its answers sends none. */
    Optional<Bytes> nonce() {
        var extensions = basic.getTbsResponseData().getResponseExtensions();
        var nonce = extensions == null ? null : extensions.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return nonce == null
                ? Optional.empty()
                : Optional.of(Bytes.of(
                        ASN1OctetString.getInstance(nonce.getParsedValue()).getOctets()));
    }

    private RevocationAnswer said(RevocationQuestion question, RevocationRules rules) throws ParseException {
        var best = RevocationAnswer.unknown("the responder does not answer about this certificate", question.at());
        for (ASN1Encodable each : basic.getTbsResponseData().getResponses()) {
            var statement = new OcspStatement(SingleResponse.getInstance(each));
            if (!statement.isAbout(question)) {
                continue;
            }
            var answer = statement.says(question, rules);
            if (answer.status() == RevocationStatus.REVOKED || best.status() == RevocationStatus.UNKNOWN) {
                best = answer;
            }
        }
        return best;
    }

    private List<X509CertificateHolder> certificates() {
        var certificates = new ArrayList<X509CertificateHolder>();
        if (basic.getCerts() != null) {
            for (ASN1Encodable each : basic.getCerts()) {
                Tlv.require(certificates.size() < MAX_CERTIFICATES);
                certificates.add(new X509CertificateHolder(Certificate.getInstance(each)));
            }
        }
        return certificates;
    }

    /** A critical extension that nobody here understands may change what is said. */
    static boolean onlyKnown(@Nullable Extensions extensions) {
        return extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs())
                        .allMatch(Set.of(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)::contains);
    }
}
