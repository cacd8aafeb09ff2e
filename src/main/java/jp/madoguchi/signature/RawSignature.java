package jp.madoguchi.signature;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Set;
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
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A card's signature value beside its certificate, for apps that only sign digests. What they are given to sign is the
 * digest of a CMS's signed attributes, so that the value makes an ordinary CMS: checked, kept and checked again like
 * every other.
 */
record RawSignature(Bytes value, Bytes certificate) {

    private static final AlgorithmIdentifier SHA256 = new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256);

    /** The SHA-256 digest that a card signs for this document. */
    static byte[] digestFor(Bytes document) {
        return Digests.sha256(Der.of(attributes(document)));
    }

    /**
     * The detached CMS (RFC 5652); whether it is any good is for the checks.
     *
     * @throws IOException if the certificate is none
     * @throws IllegalArgumentException if a part of it is none
     * @throws IllegalStateException if a part of it is none
     */
    byte[] cms(Bytes document) throws IOException {
        var signer = new X509CertificateHolder(certificate.array()).toASN1Structure();
        var info = new SignerInfo(
                new SignerIdentifier(new IssuerAndSerialNumber(signer)),
                SHA256,
                attributes(document),
                algorithm(signer),
                new DEROctetString(value.array()),
                null);
        var data = new SignedData(
                new DERSet(SHA256),
                new ContentInfo(CMSObjectIdentifiers.data, null),
                new DERSet(signer),
                null,
                new DERSet(info));
        return Der.of(new ContentInfo(CMSObjectIdentifiers.signedData, data));
    }

    private static AlgorithmIdentifier algorithm(Certificate signer) {
        var key = signer.getSubjectPublicKeyInfo().getAlgorithm().getAlgorithm();
        return new AlgorithmIdentifier(
                X9ObjectIdentifiers.id_ecPublicKey.equals(key)
                        ? X9ObjectIdentifiers.ecdsa_with_SHA256
                        : PKCSObjectIdentifiers.sha256WithRSAEncryption);
    }

    private static ASN1Set attributes(Bytes document) {
        var digest = new DEROctetString(document.digest(Digests.of("SHA-256")));
        return new DERSet(new Attribute[] {
            new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)),
            new Attribute(CMSAttributes.messageDigest, new DERSet(digest))
        });
    }
}
