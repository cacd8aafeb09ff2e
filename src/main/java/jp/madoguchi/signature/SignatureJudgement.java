package jp.madoguchi.signature;

import java.util.Optional;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.stereotype.Service;

/** Judges the signature that arrived last, from what was stored, so that the same judgement can be repeated later. */
@Service
class SignatureJudgement {

    private final SignatureArchive archive;
    private final SignatureVerifier verifier;

    SignatureJudgement(SignatureArchive archive, SignatureVerifier verifier) {
        this.archive = archive;
        this.verifier = verifier;
    }

    /** In the caller's transaction. */
    Verdict judge(String reference) {
        var signature = archive.last(reference)
                .orElseThrow(() -> new IllegalStateException("No signature was received for " + reference));
        var verdict = verifier.verify(signature.cms().array(), signature.claim(), signature.revocation());
        archive.judge(signature.id(), verdict, holder(signature, verdict));
        return verdict;
    }

    /** The attributes of a refused certificate are nobody's. */
    private static Optional<Holder> holder(ArchivedSignature signature, Verdict verdict) {
        if (verdict.result() == Reason.Result.REFUSED) {
            return Optional.empty();
        }
        return signature
                .certificate()
                .map(bytes -> new X509CertificateHolder(Certificate.getInstance(bytes.array())))
                .flatMap(HolderReader::read);
    }
}
