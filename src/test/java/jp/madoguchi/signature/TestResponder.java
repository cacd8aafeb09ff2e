package jp.madoguchi.signature;

import java.io.IOException;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/** An OCSP responder of the tests' own; everything that it says can be wrong. */
final class TestResponder {

    private final TestAuthority issuer;
    private final KeyPair keys;
    private final List<X509CertificateHolder> included;
    private final X509CertificateHolder own;
    private Instant thisUpdate = TestAuthority.NOW.minus(Duration.ofMinutes(1));
    private @Nullable Instant nextUpdate = TestAuthority.NOW.plus(Duration.ofHours(1));
    private @Nullable CertificateStatus status;
    private byte @Nullable [] nonce;
    private @Nullable Extensions extensions;

    private TestResponder(TestAuthority issuer, KeyPair keys, X509CertificateHolder own, boolean includeOwn) {
        this.issuer = issuer;
        this.keys = keys;
        this.own = own;
        this.included = includeOwn ? List.of(own) : List.of();
    }

    static TestResponder of(TestAuthority issuer) {
        return new TestResponder(issuer, issuer.keys(), root(issuer), false);
    }

    static TestResponder delegate(TestAuthority issuer, TestCard certificate) {
        return new TestResponder(issuer, certificate.keys(), certificate.certificate(), true);
    }

    TestResponder updated(Instant from, @Nullable Instant to) {
        thisUpdate = from;
        nextUpdate = to;
        return this;
    }

    TestResponder revoked(int reason) {
        status = new RevokedStatus(Date.from(TestAuthority.NOW), reason);
        return this;
    }

    TestResponder says(CertificateStatus other) {
        status = other;
        return this;
    }

    /** Knows of certificates that expired then or later (RFC 6960, 4.4.4). */
    TestResponder archivedSince(Instant cutoff) {
        try {
            extensions = new Extensions(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_archive_cutoff,
                    false,
                    new ASN1GeneralizedTime(Date.from(cutoff)).getEncoded()));
            return this;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    TestResponder nonce(byte[] value) {
        nonce = value;
        return this;
    }

    byte[] answer(X509CertificateHolder certificate) {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            return answer(new CertificateID(
                    digests.get(CertificateID.HASH_SHA1), root(issuer), certificate.getSerialNumber()));
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    /** As a responder does: about whatever is asked, with the asker's nonce. */
    byte[] answerTo(byte[] request) {
        try {
            var asked = new OCSPReq(request);
            var sent = asked.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
            if (nonce == null && sent != null) {
                nonce = org.bouncycastle.asn1.ASN1OctetString.getInstance(sent.getParsedValue())
                        .getOctets();
            }
            return answer(asked.getRequestList()[0].getCertID());
        } catch (IOException | OCSPException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private byte[] answer(CertificateID id) throws IOException, OCSPException, OperatorCreationException {
        var name = new RespID(own.getSubject());
        var builder = new BasicOCSPRespBuilder(
                included.isEmpty()
                        ? new RespID(
                                SubjectPublicKeyInfo.getInstance(
                                        keys.getPublic().getEncoded()),
                                new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1))
                        : name);
        builder.addResponse(
                id, status, Date.from(thisUpdate), nextUpdate == null ? null : Date.from(nextUpdate), extensions);
        if (nonce != null) {
            builder.setResponseExtensions(new Extensions(new Extension(
                    OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce).getEncoded())));
        }
        var algorithm = keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA";
        var basic = builder.build(
                TestAuthority.signer(keys, algorithm),
                included.toArray(X509CertificateHolder[]::new),
                Date.from(thisUpdate));
        return new OCSPRespBuilder().build(OCSPResponseStatus.SUCCESSFUL, basic).getEncoded();
    }

    private static X509CertificateHolder root(TestAuthority authority) {
        try {
            return new JcaX509CertificateHolder(authority.root());
        } catch (java.security.cert.CertificateEncodingException e) {
            throw new AssertionError(e);
        }
    }
}
