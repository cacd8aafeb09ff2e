package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gets a time stamp for what has arrived, so that its moment can be shown to somebody who does not believe our clock.
 * It proves more, and decides nothing: without one the signature is judged all the same.
 */
@Component
class TimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(TimeStamps.class);
    private static final int ANSWER_LIMIT = 64 * 1024;
    private static final int NONCE_BITS = 64;

    private final Optional<TimeStampAuthority> authority;
    private final Fetch fetch;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(ObjectProvider<TimeStampAuthority> authority, SignatureProperties properties) {
        this.authority = Optional.ofNullable(authority.getIfAvailable());
        this.fetch = new Fetch(properties.fetchTimeout());
    }

    /** The token (RFC 3161, DER) over the SHA-256 of these bytes; empty when nobody is configured, or nobody attests. */
    Optional<Bytes> of(byte[] content) {
        return authority.flatMap(from -> stamp(from, Digests.sha256(content)));
    }

    private Optional<Bytes> stamp(TimeStampAuthority from, byte[] sha256) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var request =
                    generator.generate(NISTObjectIdentifiers.id_sha256, sha256, new BigInteger(NONCE_BITS, random));
            var response = new TimeStampResponse(
                    fetch.post(from.address(), "application/timestamp-query", request.getEncoded(), ANSWER_LIMIT));
            response.validate(request);
            var token = response.getTimeStampToken();
            if (token == null) {
                throw new TSPException("no token, status " + response.getStatus());
            }
            requireSignedBy(from.certificate(), token);
            return Optional.of(Bytes.of(token.getEncoded()));
        } catch (IOException
                | TSPException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) { // the library's ways to say that the answer is malformed are many
            LOG.warn("No time stamp from {}: {}", from.address().getHost(), e.toString());
            return Optional.empty();
        }
    }

    /** By this very certificate, or by one that its key has issued for time stamps (RFC 3161, 2.3). */
    private static void requireSignedBy(X509Certificate trusted, TimeStampToken token)
            throws GeneralSecurityException, OperatorCreationException, TSPException {
        var signer = certificate(token);
        if (!signer.equals(trusted)) {
            signer.verify(trusted.getPublicKey());
        }
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
    }

    private static X509Certificate certificate(TimeStampToken token) throws GeneralSecurityException, TSPException {
        for (var candidate : token.getCertificates().getMatches(null)) {
            if (token.getSID().match(candidate)) {
                return new JcaX509CertificateConverter().getCertificate(candidate);
            }
        }
        throw new TSPException("the token brings no certificate of its signer");
    }
}
