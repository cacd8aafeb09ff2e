package jp.madoguchi.signature;

import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Service;

/** Judges the signature that arrived last, from what was stored, so that the same judgement can be repeated later. */
@Service
class SignatureJudgement {

    private final SignatureArchive archive;
    private final SignatureVerifier verifier;
    private final SigningSessions sessions;

    SignatureJudgement(SignatureArchive archive, SignatureVerifier verifier, SigningSessions sessions) {
        this.archive = archive;
        this.verifier = verifier;
        this.sessions = sessions;
    }

    /** In the caller's transaction. */
    Verdict judge(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature was received for " + reference));
        var verdict = verifier.verify(signature.cms().array(), signature.claim(), signature.revocation());
        if (verdict.reason() == Reason.DIGEST_MISMATCH && isReplayed(signature)) {
            verdict = new Verdict(Reason.NOT_OUR_DOCUMENT, "the signed document belongs to another signing session");
        }
        archive.judge(signature.id(), verdict, holder(signature, verdict));
        return verdict;
    }

    /** Whether it was made for another signing session; its attributes have been found in order. */
    private boolean isReplayed(ArchivedSignature signature) {
        var cms = CmsReader.read(signature.cms().array(), CmsLimits.ONLINE).orElseThrow();
        return Stream.concat(
                        Stream.of(DigestMatches.signedDigest(cms)),
                        Stream.ofNullable(cms.content()).map(content -> content.digest(Digests.of("SHA-256"))))
                .anyMatch(digest -> sessions.anotherAskedFor(digest, signature.nonce()));
    }

    /** The attributes of a refused certificate are nobody's. */
    private static Optional<Holder> holder(ArchivedSignature signature, Verdict verdict) {
        if (verdict.refused()) {
            return Optional.empty();
        }
        return signature
                .certificate()
                .map(bytes -> new X509CertificateHolder(Certificate.getInstance(bytes.array())))
                .flatMap(HolderReader::read);
    }
}
