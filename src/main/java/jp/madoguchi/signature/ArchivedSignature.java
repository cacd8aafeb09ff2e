package jp.madoguchi.signature;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;

/**
 * A signature as it was received, with all that is needed to verify it again.
 *
 * @param certificate the signer's, empty when there was none to read
 * @param revocation as last asked; its evidence is in {@link SignatureEvidence}
 * @param inquiries how often revocation was asked for since the last answer, that one included
 * @param verdict empty until the process has asked for it
 */
record ArchivedSignature(
        long id,
        String reference,
        int draftVersion,
        String nonce,
        Instant receivedAt,
        Bytes document,
        Bytes cms,
        Optional<Bytes> certificate,
        RevocationAnswer revocation,
        int inquiries,
        Optional<Verdict> verdict,
        Optional<Holder> holder) {

    /** Judged, and not refused. */
    boolean accepted() {
        return verdict.filter(judged -> !judged.refused()).isPresent();
    }

    /** When the certificate ends; only of one that was accepted: others may have anything in its place. */
    Instant end() {
        return certificate
                .map(bytes -> Moment.of(Certificate.getInstance(bytes.array()).getEndDate()))
                .orElseThrow();
    }

    DocumentClaim claim() {
        return new DocumentClaim(document, reference, nonce, receivedAt);
    }
}
