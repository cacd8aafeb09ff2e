package jp.madoguchi.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.StringReader;
import java.security.PrivateKey;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** A test My Number Card as the demo authority issued it, and the signing app that reads it. */
public final class Card {

    private final X509CertificateHolder certificate;
    private final PrivateKey key;

    private Card(X509CertificateHolder certificate, PrivateKey key) {
        this.certificate = certificate;
        this.key = key;
    }

    public static Card of(JsonNode issued) {
        return new Card(
                (X509CertificateHolder) pem(issued.get("certificate").asText()),
                privateKey(pem(issued.get("privateKey").asText())));
    }

    /** A detached CMS over the document, as the phone app sends it. */
    public byte[] sign(byte[] document) {
        try {
            var generator = new CMSSignedDataGenerator();
            var algorithm = key.getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA";
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(new JcaContentSignerBuilder(algorithm).build(key), certificate));
            generator.addCertificates(new CollectionStore<>(List.of(certificate)));
            return generator
                    .generate(new CMSProcessableByteArray(document), false)
                    .getEncoded();
        } catch (CMSException | OperatorCreationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public X509CertificateHolder certificate() {
        return certificate;
    }

    public PrivateKey key() {
        return key;
    }

    private static PrivateKey privateKey(Object parsed) {
        try {
            var info = parsed instanceof PEMKeyPair pair ? pair.getPrivateKeyInfo() : (PrivateKeyInfo) parsed;
            return new JcaPEMKeyConverter().getPrivateKey(info);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object pem(String text) {
        try (var parser = new PEMParser(new StringReader(text))) {
            return parser.readObject();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
