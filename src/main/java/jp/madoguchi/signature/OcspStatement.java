package jp.madoguchi.signature;

import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.RevokedInfo;
import org.bouncycastle.asn1.ocsp.SingleResponse;

/** What an answer says about one certificate (RFC 6960, 4.2.1), and for how long. */
record OcspStatement(SingleResponse single) {

    private static final int GOOD = 0;
    private static final int REVOKED = 1;
    /** Without a nextUpdate the responder always knows newer; an old answer is then nobody's word. */
    private static final Duration WITHOUT_END = Duration.ofDays(1);

    boolean isAbout(RevocationQuestion question) {
        return OcspCertificateId.names(single.getCertID(), question)
                && OcspAnswer.onlyKnown(single.getSingleExtensions());
    }

    /** Good and unknown count as long as the statement is fresh; revoked counts whatever its age. */
    RevocationAnswer says(RevocationQuestion question, RevocationRules rules) throws ParseException {
        var from = instant(single.getThisUpdate());
        var to = single.getNextUpdate() == null ? from.plus(WITHOUT_END) : instant(single.getNextUpdate());
        int status = single.getCertStatus().getTagNo();
        boolean counts = status == REVOKED
                ? rules.begun(from, question.at()) // what is revoked stays so
                : rules.fresh(from, to, question.at());
        if (!counts) {
            return RevocationAnswer.unknown("the responder's answer is not fresh", question.at());
        }
        return switch (status) {
            case GOOD -> silent(question, from);
            case REVOKED -> new RevocationAnswer(RevocationStatus.REVOKED, reason(), question.at(), List.of());
            default -> RevocationAnswer.unknown("the responder does not know it", question.at());
        };
    }

    /** Good, unless the responder may have forgotten what expired before it answered. */
    private RevocationAnswer silent(RevocationQuestion question, Instant thisUpdate) throws ParseException {
        return question.remembered(thisUpdate, keptSince())
                ? new RevocationAnswer(RevocationStatus.GOOD, "", question.at(), List.of())
                : RevocationAnswer.unknown("the certificate expired before the responder answered", question.at());
    }

    /** The archive cutoff (RFC 6960, 4.4.4). */
    private Optional<Instant> keptSince() throws ParseException {
        var extensions = single.getSingleExtensions();
        var cutoff = extensions == null
                ? null
                : extensions.getExtensionParsedValue(OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff);
        return cutoff == null ? Optional.empty() : Optional.of(instant(ASN1GeneralizedTime.getInstance(cutoff)));
    }

    private String reason() {
        var reason = RevokedInfo.getInstance(single.getCertStatus().getStatus()).getRevocationReason();
        return reason == null ? "unspecified" : reason.toString().replace("CRLReason: ", "");
    }

    private static Instant instant(ASN1GeneralizedTime time) throws ParseException {
        return time.getDate().toInstant();
    }
}
