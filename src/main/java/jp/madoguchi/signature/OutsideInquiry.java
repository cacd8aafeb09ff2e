package jp.madoguchi.signature;

import java.time.Clock;
import org.springframework.stereotype.Component;

/** Asks others all that is asked when a signature arrives: before any transaction, since the answers may be far away. */
@Component
class OutsideInquiry {

    private final RevocationInquiry inquiry;
    private final SignatureVerifier verifier;
    private final TimeStamps timeStamps;
    private final Clock clock;

    OutsideInquiry(RevocationInquiry inquiry, SignatureVerifier verifier, TimeStamps timeStamps, Clock clock) {
        this.inquiry = inquiry;
        this.verifier = verifier;
        this.timeStamps = timeStamps;
        this.clock = clock;
    }

    /** Nobody is asked about a signature that is refused anyway, and a time stamp may cost the city money. */
    Answers about(SigningSession session, byte[] cms) {
        var claim = new DocumentClaim(session.document(), session.reference(), session.nonce(), clock.instant());
        var unasked = RevocationAnswer.unknown("not asked about a signature that is refused", clock.instant());
        if (verifier.verify(cms, claim, unasked).refused()) {
            return new Answers(unasked, Stamping.UNASKED);
        }
        var revocation = inquiry.aboutSigner(cms);
        var revoked = revocation.status() == RevocationStatus.REVOKED;
        return new Answers(revocation, revoked ? Stamping.UNASKED : timeStamps.of(cms));
    }

    record Answers(RevocationAnswer revocation, Stamping stamping) {}
}
