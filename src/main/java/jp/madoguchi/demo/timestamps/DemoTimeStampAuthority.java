package jp.madoguchi.demo.timestamps;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import jp.madoguchi.signature.TimeStampAuthority;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Attests the rehearsal's time; a configured authority takes its place. Its key lives as long as the process. */
@Component
@Profile("demo")
@ConditionalOnExpression("'${madoguchi.time-stamp.url:}'.isEmpty()")
class DemoTimeStampAuthority implements TimeStampAuthority {

    /** A policy of the example arc; it promises nothing. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161");

    private static final X500Name NAME = new X500Name("CN=DEMO Time Stamp Authority,O=Madoguchi,C=JP");
    private static final String SIGNATURE = "SHA256withECDSA";
    private static final int SERIAL_BITS = 64;

    private final Environment environment;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final KeyPair keys;
    private final X509Certificate certificate;

    DemoTimeStampAuthority(Environment environment, Clock clock)
            throws GeneralSecurityException, IOException, OperatorCreationException {
        this.environment = environment;
        this.clock = clock;
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        this.keys = generator.generateKeyPair();
        this.certificate = selfSigned();
    }

    @Override
    public URI address() {
        return URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + "/demo/tsa");
    }

    @Override
    public X509Certificate certificate() {
        return certificate;
    }

    /** @param request RFC 3161 TimeStampReq; what is wrong with it stands in the answer */
    byte[] answer(byte[] request)
            throws IOException, TSPException, GeneralSecurityException, OperatorCreationException {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build(SIGNATURE, keys.getPrivate(), certificate),
                digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(
                        new TimeStampRequest(request), new BigInteger(SERIAL_BITS, random), Date.from(clock.instant()))
                .getEncoded();
    }

    private X509Certificate selfSigned() throws GeneralSecurityException, IOException, OperatorCreationException {
        var today = ZonedDateTime.now(clock);
        var builder = new JcaX509v3CertificateBuilder(
                NAME,
                BigInteger.ONE,
                Date.from(today.minus(Period.ofYears(10)).toInstant()),
                Date.from(today.plus(Period.ofYears(50)).toInstant()),
                NAME,
                keys.getPublic());
        builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        return new JcaX509CertificateConverter()
                .getCertificate(builder.build(new JcaContentSignerBuilder(SIGNATURE).build(keys.getPrivate())));
    }
}
