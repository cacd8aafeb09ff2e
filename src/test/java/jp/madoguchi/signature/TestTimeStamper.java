package jp.madoguchi.signature;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
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
record TestTimeStamper(TestCard card, String algorithm, Clock clock, int accuracySeconds) {

    /** Of the example arc. */
    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("2.999.3161");

    static TestTimeStamper under(TestAuthority issuer) {
        return of(cardOf(issuer).issue());
    }

    static TestTimeStamper of(TestCard card) {
        return new TestTimeStamper(card, "SHA384withECDSA", Clock.fixed(TestAuthority.NOW, ZoneOffset.UTC), 0);
    }

    /** As it must be (RFC 3161, 2.3), for whoever wants another one. */
    static TestCard.Builder cardOf(TestAuthority issuer) {
        return issuer.card()
                .extension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
    }

    TestTimeStamper signing(String otherAlgorithm) {
        return new TestTimeStamper(card, otherAlgorithm, clock, accuracySeconds);
    }

    /** @param ahead how far its clock is ahead of the tests' */
    TestTimeStamper off(Duration ahead) {
        return new TestTimeStamper(card, algorithm, Clock.offset(clock, ahead), accuracySeconds);
    }

    TestTimeStamper knowingTheTimeTo(int seconds) {
        return new TestTimeStamper(card, algorithm, clock, seconds);
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
                    .generate(new TimeStampRequest(request), BigInteger.ONE, Date.from(clock.instant()))
                    .getEncoded();
        } catch (IOException | TSPException e) {
            throw new AssertionError(e);
        }
    }

    /** What another one attests in this one's name, also where the library would let nobody stamp with the certificate. */
    byte[] resign(byte[] answer) {
        var given = TimeStampResp.getInstance(answer);
        var attested =
                SignedData.getInstance(given.getTimeStampToken().getContent()).getEncapContentInfo();
        try {
            var named = new Attribute(
                    PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                    new DERSet(new SigningCertificateV2(
                            new ESSCertIDv2(Digests.sha256(card.certificate().getEncoded())))));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(new JcaSignerInfoGeneratorBuilder(
                            new JcaDigestCalculatorProviderBuilder().build())
                    .setSignedAttributeGenerator(new DefaultSignedAttributeTableGenerator(new AttributeTable(named)))
                    .build(TestAuthority.signer(card.keys(), algorithm), card.certificate()));
            generator.addCertificates(new CollectionStore<>(List.of(card.certificate())));
            var content = ASN1OctetString.getInstance(attested.getContent()).getOctets();
            var signed = generator.generate(new CMSProcessableByteArray(attested.getContentType(), content), true);
            return Der.of(new TimeStampResp(given.getStatus(), ContentInfo.getInstance(signed.toASN1Structure())));
        } catch (CMSException | IOException | OperatorCreationException e) {
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
                            .build(algorithm, card.keys().getPrivate(), certificate()),
                    digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                    POLICY);
            tokens.setAccuracySeconds(accuracySeconds);
            tokens.addCertificates(new CollectionStore<>(List.of(card.certificate())));
            return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }
}
