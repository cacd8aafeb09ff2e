package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gets a time stamp for what has arrived, so that its moment can be shown to somebody who does not believe our clock.
 * It proves more, and decides nothing: without one the signature is judged all the same. Nobody is asked twice: a
 * resident waits for the answer, and a clock is as wrong a second later.
 */
@Component
class TimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
    private static final int ANSWER_LIMIT = 64 * 1024;
    private static final int NONCE_BITS = 64;

    private final Optional<TimeStampAuthority> authority;
    private final Fetch fetch;
    private final StampChecks checks;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(
            ObjectProvider<TimeStampAuthority> authority,
            TimeStampProperties stamps,
            SignatureProperties signatures,
            Clock clock) {
        this.authority = Optional.ofNullable(authority.getIfAvailable());
        this.fetch = new Fetch(signatures.fetchTimeout());
        this.checks = new StampChecks(stamps, signatures.minimumRsaBits());
        this.clock = clock;
    }

    /** A token over the SHA-256 of these bytes. */
    Stamping of(byte[] content) {
        return authority
                .map(from -> {
                    var stamping = ask(from, Digests.sha256(content));
                    stamping.missing()
                            .ifPresent(missing -> LOG.warn(
                                    "No time stamp from {}: {} {}",
                                    from.address().getHost(),
                                    missing.cause(),
                                    missing.detail()));
                    return stamping;
                })
                .orElse(Stamping.UNASKED);
    }

    private Stamping ask(TimeStampAuthority from, byte[] sha256) {
        var asked = clock.instant();
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request =
                    generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
            var answer = fetch.post(from.address(), "application/timestamp-query", request.getEncoded(), ANSWER_LIMIT);
            return taken(answer, request, Authority.of(from.certificate()), asked);
        } catch (IOException e) {
            return without(MissingStamp.Cause.NOT_GIVEN, e);
        }
    }

    private Stamping taken(byte[] answer, TimeStampRequest request, Authority trusted, Instant asked) {
        var received = clock.instant();
        try {
            var response = new TimeStampResponse(answer);
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                return Stamping.without(
                        new MissingStamp(MissingStamp.Cause.NOT_GIVEN, "no token, status " + response.getStatus()));
            }
            checks.requireTrusted(token, trusted);
            return checks.ofTime(token.getTimeStampInfo(), asked, received)
                    .map(Stamping::without)
                    .orElse(Stamping.of(token.getEncoded()));
        } catch (IOException
                | TSPException
                | CertificateException
                | OperatorCreationException
                | RuntimeException e) { // the library's ways to say that the answer is malformed are many
            return without(MissingStamp.Cause.NOT_BELIEVED, e);
        }
    }

    private static Stamping without(MissingStamp.Cause cause, Exception why) {
        return Stamping.without(new MissingStamp(cause, why.toString()));
    }
}
