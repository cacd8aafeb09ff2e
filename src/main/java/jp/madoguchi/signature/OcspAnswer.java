package jp.madoguchi.signature;

import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponse;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
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
    private static final int GOOD = 0;
    private static final int REVOKED = 1;
    /** Without a nextUpdate the responder always knows newer; an old answer is then nobody's word. */
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    private final Bytes received;
    private final BasicOCSPResponse basic;

    private OcspAnswer(Bytes received, BasicOCSPResponse basic) {
        this.received = received;
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
                    Bytes.own(bytes),
                    BasicOCSPResponse.getInstance(content.getResponse().getOctets())));
        } catch (IOException | RuntimeException e) {
            // as in CmsReader: the parser's ways to say "not ASN.1 of this type" are many
            return Optional.empty();
        }
    }

    /**
     * What it says about the certificate in question, if it is signed by one who may say so, and fresh; revoked counts whatever its age.
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
            var single = SingleResponse.getInstance(each);
            if (!OcspCertificateId.names(single.getCertID(), question) || !onlyKnown(single.getSingleExtensions())) {
                continue;
            }
            var answer = said(single, question, rules);
            if (answer.status() == RevocationStatus.REVOKED || best.status() == RevocationStatus.UNKNOWN) {
                best = answer;
            }
        }
        return best;
    }

    private RevocationAnswer said(SingleResponse single, RevocationQuestion question, RevocationRules rules)
            throws ParseException {
        var from = instant(single.getThisUpdate());
        var to = single.getNextUpdate() == null ? from.plus(WITHOUT_END) : instant(single.getNextUpdate());
        int status = single.getCertStatus().getTagNo();
        boolean counts = status == REVOKED
                ? rules.begun(from, question.at()) // what is revoked stays so
                : rules.fresh(from, to, question.at());
        if (!counts) {
            return RevocationAnswer.unknown("the responder's answer is not fresh", question.at());
        }
        var evidence = Evidence.of(
                Evidence.Kind.OCSP,
                received,
                Bytes.own(received.digest(Digests.of("SHA-256"))),
                "thisUpdate=%s nextUpdate=%s".formatted(from, to));
        return switch (status) {
            case GOOD -> silent(single, question, from).and(List.of(evidence));
            case REVOKED ->
                new RevocationAnswer(RevocationStatus.REVOKED, reason(single), question.at(), List.of(evidence));
            default ->
                new RevocationAnswer(
                        RevocationStatus.UNKNOWN, "the responder does not know it", question.at(), List.of(evidence));
        };
    }

    /** Good, unless the responder may have forgotten what expired before it answered. */
    private static RevocationAnswer silent(SingleResponse single, RevocationQuestion question, Instant thisUpdate)
            throws ParseException {
        return question.remembered(thisUpdate, keptSince(single))
                ? new RevocationAnswer(RevocationStatus.GOOD, "", question.at(), List.of())
                : RevocationAnswer.unknown("the certificate expired before the responder answered", question.at());
    }

    /** The archive cutoff (RFC 6960, 4.4.4). */
    private static Optional<Instant> keptSince(SingleResponse single) throws ParseException {
        var extensions = single.getSingleExtensions();
        var cutoff = extensions == null
                ? null
                : extensions.getExtensionParsedValue(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
        return cutoff == null ? Optional.empty() : Optional.of(instant(ASN1GeneralizedTime.getInstance(cutoff)));
    }

    private static String reason(SingleResponse single) {
        var reason = RevokedInfo.getInstance(single.getCertStatus().getStatus()).getRevocationReason();
        return reason == null ? "unspecified" : reason.toString().replace("CRLReason: ", "");
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

    private static boolean onlyKnown(@Nullable Extensions extensions) {
        return extensions == null
                || Arrays.stream(extensions.getCriticalExtensionOIDs())
                        .allMatch(Set.of(OCSPObjectIdentifiers.id_pkix_ocsp_nonce)::contains);
    }

    private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
        return time.getDate().toInstant();
    }
}
