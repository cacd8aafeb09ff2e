package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.bouncycastle.util.CollectionStore;

/** A time stamp authority of the tests' own; its certificate comes from another authority. */
record TestTimeStamper(TestCard card) {

    /** Of the example arc. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161");

    static TestTimeStamper under(TestAuthority issuer) {
        return new TestTimeStamper(issuer.card()
                .extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping))
                .issue());
    }

    java.security.cert.X509Certificate certificate() {
        try {
            return new JcaX509CertificateConverter().getCertificate(card.certificate());
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    byte[] answerTo(byte[] request) {
        try {
            return responses()
                    .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(TestAuthority.NOW))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    byte[] refusal() {
        try {
            return responses()
                    .generateRejectedResponse(new IOException("no credit left"))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    private TimeStampResponseGenerator responses() throws TSPException {
        try {
            var digests = new JcaDigestCalculatorProviderBuilder().build();
            var tokens = new TimeStampTokenGenerator(
                    new JcaSimpleSignerInfoGeneratorBuilder()
                            .build("SHA384withECDSA", card.keys().getPrivate(), certificate()),
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.addCertificates(new CollectionStore<>(List.of(card.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
