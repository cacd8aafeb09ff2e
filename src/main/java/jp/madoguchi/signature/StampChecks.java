package jp.madoguchi.signature;

import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.GenTimeAccuracy;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenInfo;
import org.jspecify.annotations.Nullable;

/**
 * Whether a time stamp can be believed, now and by somebody who reads it in years: made with algorithms as strong as
 * those of a signature, by whom the city trusts with the time, and at the time that it is here.
 */
final class StampChecks {

    private final Profile profile;
    private final Duration tolerance;
    private final IssuedBy issuedBy = new IssuedBy();

    /** @param minimumRsaBits a shorter RSA key is refused */
    StampChecks(TimeStampProperties properties, int minimumRsaBits) {
        this.profile = Profile.timeStamps(AlgorithmPolicy.of(properties.algorithms(), minimumRsaBits));
        this.tolerance = properties.tolerance();
    }

    /**
     * What the library knows of tokens (RFC 3161, 2.4.2; the signer's only purpose, and critical; its validity) after
     * what we ask of every signed message.
     *
     * @param trusted signs the tokens itself, or leads to the certificate that does
     * @throws TSPException with the first objection
     */
    void requireTrusted(TimeStampToken token, Authority trusted)
            throws IOException, TSPException, CertificateException, OperatorCreationException {
        var cms = CmsReader.read(token.getEncoded(), CmsLimits.ONLINE)
                .orElseThrow(() -> new TSPException("the token is no signed message"));
        var at = token.getTimeStampInfo().getGenTime().toInstant();
        var finding = Checks.first(profile.ofMessage(), new SignedMessage(cms, Objects.requireNonNull(cms.content())))
                .or(() -> ofCertificate(cms, trusted, at));
        if (finding.isPresent()) {
            throw new TSPException(finding.get().reason() + ", " + finding.get().detail());
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(cms.signerCertificate()));
    }

    private Optional<Finding> ofCertificate(CmsMessage token, Authority trusted, Instant at) {
        var signer = token.signerCertificate();
        return signer.equals(trusted.certificate())
                ? Checks.first(profile.ofCertificate(), signer)
                : CertificateJudgement.of(
                                signer, new PathBuilder(List.of(trusted), token.certificates(), issuedBy), profile, at)
                        .finding();
    }

    /** Between the question and the answer by our clock, as exactly as the authority says that it knows. */
    Optional<MissingStamp> ofTime(TimeStampTokenInfo token, Instant asked, Instant received) {
        var time = token.getGenTime().toInstant();
        var margin = tolerance.minus(accuracy(token.getGenTimeAccuracy()));
        return time.isBefore(asked.minus(margin)) || time.isAfter(received.plus(margin))
                ? Optional.of(new MissingStamp(
                        MissingStamp.Cause.OTHER_TIME,
                        "%s attested between %s and %s by our clock".formatted(time, asked, received)))
                : Optional.empty();
    }

    private static Duration accuracy(@Nullable GenTimeAccuracy accuracy) {
        return accuracy == null
                ? Duration.ZERO
                : Duration.ofSeconds(accuracy.getSeconds())
                        .plusMillis(accuracy.getMillis())
                        .plusNanos(1_000L * accuracy.getMicros())
                        .abs();
    }
}
