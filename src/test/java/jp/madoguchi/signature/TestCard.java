package jp.madoguchi.signature;

import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.OtherName;
import org.bouncycastle.asn1.x509.PolicyInformation;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;

/** A card that conforms to the JPKI profile unless the test says otherwise. */
record TestCard(KeyPair keys, X509CertificateHolder certificate) {

    private static final AtomicInteger SERIAL = new AtomicInteger(1000);

    TestCms sign(byte[] document) {
        return new TestCms(this, document);
    }

    /** Deviations from the profile. */
    static final class Builder {

        private final TestAuthority authority;
        private BigInteger serial = BigInteger.valueOf(SERIAL.incrementAndGet());
        private final Map<ASN1ObjectIdentifier, String> attributes = new LinkedHashMap<>();
        private final List<GeneralName> more = new ArrayList<>();
        private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();
        private @Nullable KeyPair keys;
        private X500Name issuer = TestAuthority.NAME;
        private X500Name subject = new X500Name("C=JP,L=Mihon-ken,L=Mihon-shi,CN=997794E9AGCIEG13221003A");
        private Instant notBefore = TestAuthority.NOW.minus(Duration.ofDays(100));
        private Instant notAfter = TestAuthority.NOW.plus(Duration.ofDays(1000));

        Builder(TestAuthority authority) {
            this.authority = authority;
            attribute("1", "見本　花子");
            attribute("4", "319800217");
            attribute("3", "2");
            attribute("5", "見本県見本市本町一丁目２番３号");
            attribute("2", "00000");
            attribute("6", "000000000000000");
            keyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation);
            policy("1.2.392.200149.8.5.1.1.20");
        }

        Builder keys(KeyPair pair) {
            this.keys = pair;
            return this;
        }

        Builder serial(BigInteger number) {
            this.serial = number;
            return this;
        }

        Builder issuer(String name) {
            this.issuer = new X500Name(name);
            return this;
        }

        Builder subject(X500Name name) {
            this.subject = name;
            return this;
        }

        Builder valid(Instant from, Instant to) {
            this.notBefore = from;
            this.notAfter = to;
            return this;
        }

        Builder attribute(String number, String text) {
            attributes.put(new ASN1ObjectIdentifier("1.2.392.200149.8.5.5." + number), text);
            return this;
        }

        Builder withoutAttribute(String number) {
            attributes.remove(new ASN1ObjectIdentifier("1.2.392.200149.8.5.5." + number));
            return this;
        }

        Builder secondAttribute(String number, String text) {
            more.add(other(new ASN1ObjectIdentifier("1.2.392.200149.8.5.5." + number), text));
            return this;
        }

        Builder keyUsage(int usage) {
            return extension(Extension.keyUsage, true, new KeyUsage(usage));
        }

        Builder policy(String oid) {
            return extension(
                    Extension.certificatePolicies,
                    true,
                    new DERSequence(new PolicyInformation(new ASN1ObjectIdentifier(oid))));
        }

        Builder extension(ASN1ObjectIdentifier oid, boolean critical, ASN1Encodable value) {
            try {
                extensions.put(
                        oid,
                        new Extension(oid, critical, value.toASN1Primitive().getEncoded()));
                return this;
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }

        Builder withoutExtension(ASN1ObjectIdentifier oid) {
            extensions.remove(oid);
            return this;
        }

        TestCard issue() {
            var pair = keys == null ? TestAuthority.keys("EC", 384) : keys;
            try {
                var builder = new X509v3CertificateBuilder(
                        issuer,
                        serial,
                        Date.from(notBefore),
                        Date.from(notAfter),
                        subject,
                        SubjectPublicKeyInfo.getInstance(pair.getPublic().getEncoded()));
                for (var extension : extensions.values()) {
                    builder.addExtension(extension);
                }
                builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names()));
                return new TestCard(pair, builder.build(authority.signer()));
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        }

        private GeneralName[] names() {
            var all = new ArrayList<GeneralName>();
            attributes.forEach((oid, text) -> all.add(other(oid, text)));
            all.addAll(more);
            return all.toArray(GeneralName[]::new);
        }

        private static GeneralName other(ASN1ObjectIdentifier oid, String text) {
            return new GeneralName(GeneralName.otherName, new OtherName(oid, new DERUTF8String(text)));
        }
    }
}
