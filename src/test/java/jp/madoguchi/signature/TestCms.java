package jp.madoguchi.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.BEROctetString;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.IssuerAndSerialNumber;
import org.bouncycastle.asn1.cms.SignedData;
import org.bouncycastle.asn1.cms.SignerIdentifier;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** A CMS built by hand, since a library would refuse to build the wrong ones. */
final class TestCms {

    private final TestCard card;
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<ASN1Encodable> more = new ArrayList<>();
    private AlgorithmIdentifier digest;
    private AlgorithmIdentifier algorithm;
    private String signatureName;
    private boolean signed = true;
    private boolean der = true;
    private boolean withCertificate = true;
    private boolean corrupt;
    private int signers = 1;
    private byte @Nullable [] attached;

    TestCms(TestCard card, byte[] document) {
        this.card = card;
        boolean rsa = card.keys().getPrivate().getAlgorithm().equals("RSA");
        digest = new AlgorithmIdentifier(rsa ? NISTObjectIdentifiers.id_sha256 : NISTObjectIdentifiers.id_sha384);
        algorithm = rsa
                ? new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE)
                : new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA384);
        signatureName = rsa ? "SHA256withRSA" : "SHA384withECDSA";
        attributes.add(attribute(CMSAttributes.contentType, CMSObjectIdentifiers.data));
        attributes.add(attribute(CMSAttributes.signingTime, new Time(java.util.Date.from(TestAuthority.NOW))));
        attributes.add(digestAttribute(rsa ? "SHA-256" : "SHA-384", document));
    }

    TestCms algorithms(ASN1ObjectIdentifier digestOid, ASN1ObjectIdentifier algorithmOid, String name) {
        digest = new AlgorithmIdentifier(digestOid);
        algorithm = new AlgorithmIdentifier(algorithmOid);
        signatureName = name;
        return this;
    }

    TestCms digestAs(String name, byte[] document) {
        return without(CMSAttributes.messageDigest).with(digestAttribute(name, document));
    }

    TestCms without(ASN1ObjectIdentifier type) {
        attributes.removeIf(attribute -> attribute.getAttrType().equals(type));
        return this;
    }

    TestCms with(Attribute attribute) {
        attributes.add(attribute);
        return this;
    }

    TestCms with(X509CertificateHolder other) {
        more.add(other.toASN1Structure());
        return this;
    }

    TestCms withoutSignedAttributes() {
        signed = false;
        return this;
    }

    TestCms withAttributesInWrongOrder() {
        der = false;
        return this;
    }

    TestCms withoutCertificate() {
        withCertificate = false;
        return this;
    }

    TestCms withSigners(int count) {
        signers = count;
        return this;
    }

    TestCms withCorruptSignature() {
        corrupt = true;
        return this;
    }

    TestCms attached(byte[] content) {
        attached = content;
        return this;
    }

    byte[] bytes() {
        try {
            var infos = new ASN1EncodableVector();
            for (int i = 0; i < signers; i++) {
                infos.add(signer());
            }
            more.add(card.certificate().toASN1Structure());
            var certificates = new DERSet(more.toArray(ASN1Encodable[]::new));
            var data = new SignedData(
                    new DERSet(digest),
                    new ContentInfo(CMSObjectIdentifiers.data, attached == null ? null : new BEROctetString(attached)),
                    withCertificate ? certificates : null,
                    null,
                    new DERSet(infos));
            var bytes = new ContentInfo(CMSObjectIdentifiers.signedData, data).getEncoded();
            return der ? bytes : withAttributesReversed(bytes);
        } catch (IOException | GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    static Attribute attribute(ASN1ObjectIdentifier type, ASN1Encodable... values) {
        return new Attribute(type, new DERSet(values));
    }

    private static Attribute digestAttribute(String name, byte[] document) {
        try {
            var digest = MessageDigest.getInstance(name).digest(document);
            return attribute(CMSAttributes.messageDigest, new DEROctetString(digest));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /** No library writes a set in the wrong order, so the order is turned round in the finished bytes. */
    private byte[] withAttributesReversed(byte[] bytes) throws IOException {
        var sorted = new StringBuilder();
        var reversed = new StringBuilder();
        for (var attribute : new DERSet(attributes.toArray(ASN1Encodable[]::new))) {
            var hex = HexFormat.of().formatHex(attribute.toASN1Primitive().getEncoded("DER"));
            sorted.append(hex);
            reversed.insert(0, hex);
        }
        return HexFormat.of().parseHex(HexFormat.of().formatHex(bytes).replace(sorted.toString(), reversed.toString()));
    }

    private SignerInfo signer() throws IOException, GeneralSecurityException {
        ASN1Set set = new DERSet(attributes.toArray(ASN1Encodable[]::new));
        var signature = Signature.getInstance(signatureName);
        signature.initSign(card.keys().getPrivate());
        signature.update(set.getEncoded("DER"));
        var value = signature.sign();
        if (corrupt) {
            value[value.length - 1] ^= 1;
        }
        return new SignerInfo(
                new SignerIdentifier(
                        new IssuerAndSerialNumber(card.certificate().toASN1Structure())),
                digest,
                signed ? set : null,
                algorithm,
                new DEROctetString(value),
                (ASN1Set) null);
    }
}
