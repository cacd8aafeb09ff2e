package jp.madoguchi.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of the tests' own, so that every property of its certificates can be wrong. */
public final class TestAuthority {

    static final X500Name NAME = new X500Name("C=JP,O=JPKI,OU=JPKI for digital signature,OU=Tests");
    static final Instant NOW = Instant.parse("2026-11-24T01:00:00Z");

    private static final AtomicInteger SERIAL = new AtomicInteger(10);

    private final X500Name name;
    private final KeyPair keys;
    private final X509Certificate root;

    private TestAuthority(KeyPair keys, boolean authority) {
        this(NAME, keys, authority);
    }

    private TestAuthority(X500Name name, KeyPair keys, boolean authority) {
        this.name = name;
        this.keys = keys;
        this.root = selfSigned(keys, authority);
    }

    static TestAuthority rsa() {
        return new TestAuthority(keys("RSA", 2048), true);
    }

    static TestAuthority p384() {
        return new TestAuthority(keys("EC", 384), true);
    }

    /** Trusted by mistake: its certificate is no authority's. */
    static TestAuthority withoutBasicConstraints() {
        return new TestAuthority(keys("EC", 384), false);
    }

    public static TestAuthority named(String name, KeyPair keys) {
        return new TestAuthority(new X500Name(name), keys, true);
    }

    /** Makes the other an authority under this one; a change may add or replace extensions. */
    X509CertificateHolder certifies(TestAuthority other, Extension... extensions) {
        try {
            var builder = new X509v3CertificateBuilder(
                    name,
                    BigInteger.valueOf(SERIAL.incrementAndGet()),
                    Date.from(NOW.minus(Duration.ofDays(500))),
                    Date.from(NOW.plus(Duration.ofDays(500))),
                    other.name,
                    SubjectPublicKeyInfo.getInstance(other.keys.getPublic().getEncoded()));
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            for (var extension : extensions) {
                if (builder.hasExtension(extension.getExtnId())) {
                    builder.replaceExtension(extension);
                } else {
                    builder.addExtension(extension);
                }
            }
            return builder.build(signer());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Extension critical(ASN1ObjectIdentifier id, ASN1Encodable value) {
        try {
            return new Extension(id, true, value.toASN1Primitive().getEncoded());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public X509Certificate root() {
        return root;
    }

    TestCard.Builder card() {
        return new TestCard.Builder(this);
    }

    KeyPair keys() {
        return keys;
    }

    ContentSigner signer() {
        return signer(keys, keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA384withECDSA");
    }

    /** A fresh list that revokes these serial numbers. */
    byte[] crl(BigInteger... revoked) {
        return crl(NOW.minus(Duration.ofHours(1)), list -> {
            for (var serial : revoked) {
                list.addCRLEntry(serial, Date.from(NOW), CRLReason.affiliationChanged);
            }
        });
    }

    byte[] crl(Instant thisUpdate, Consumer<X509v2CRLBuilder> change) {
        try {
            var list = new X509v2CRLBuilder(name, Date.from(thisUpdate));
            list.setNextUpdate(Date.from(thisUpdate.plus(Duration.ofDays(1))));
            change.accept(list);
            return list.build(signer()).getEncoded();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public static KeyPair keys(String algorithm, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                generator.initialize(new ECGenParameterSpec("secp%dr1".formatted(bits)));
            } else {
                generator.initialize(bits);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static ContentSigner signer(KeyPair keys, String algorithm) {
        try {
            return new JcaContentSignerBuilder(algorithm).build(keys.getPrivate());
        } catch (OperatorCreationException e) {
            throw new AssertionError(e);
        }
    }

    private X509Certificate selfSigned(KeyPair keys, boolean authority) {
        try {
            var builder = new X509v3CertificateBuilder(
                    name,
                    BigInteger.ONE,
                    Date.from(NOW.minus(Duration.ofDays(1000))),
                    Date.from(NOW.plus(Duration.ofDays(3000))),
                    name,
                    SubjectPublicKeyInfo.getInstance(keys.getPublic().getEncoded()));
            if (authority) {
                builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
                builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
            }
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(
                            new ByteArrayInputStream(builder.build(signer()).getEncoded()));
        } catch (IOException | CertificateException e) {
            throw new AssertionError(e);
        }
    }
}
