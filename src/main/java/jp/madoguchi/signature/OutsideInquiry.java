package jp.madoguchi.signature;

import java.time.Clock;
import java.util.Optional;
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

    /** A time stamp may cost the city money: nobody is asked for one for a signature that will be refused anyway. */
    Answers about(SigningSession session, byte[] cms) {
        var revocation = inquiry.aboutSigner(cms);
        var claim = new DocumentClaim(session.document(), session.reference(), session.nonce(), clock.instant());
        var refused = verifier.verify(cms, claim, revocation).result() == Reason.Result.REFUSED;
        return new Answers(revocation, refused ? Optional.empty() : timeStamps.of(cms));
    }

    /** @param timeStamp empty when nobody was asked, or nobody attests */
    record Answers(RevocationAnswer revocation, Optional<Bytes> timeStamp) {}
}
