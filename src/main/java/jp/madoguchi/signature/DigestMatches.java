package jp.madoguchi.signature;

import java.security.MessageDigest;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;

/** The signed digest is the digest of the bytes that we asked to be signed, and of any content that came along. */
final class DigestMatches implements Check<SignedMessage> {

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var attached = message.cms().content();
        if (attached != null && !attached.equals(message.document())) {
            return Optional.of(new Finding(Reason.DIGEST_MISMATCH, "the attached content is another document"));
        }
        var signer = message.cms().signer();
        var name = Scheme.digestName(signer.getDigestAlgorithm());
        if (name.isEmpty()) {
            return Optional.of(new Finding(
                    Reason.WEAK_ALGORITHM,
                    "digest " + signer.getDigestAlgorithm().getAlgorithm().getId()));
        }
        var actual = message.document().digest(Digests.of(name.get()));
        return MessageDigest.isEqual(signedDigest(message.cms()), actual)
                ? Optional.empty()
                : Optional.of(new Finding(Reason.DIGEST_MISMATCH, "message-digest is that of other bytes"));
    }

    /** The digest for which the signer signed, once {@link SignedAttributesPresent} has been satisfied. */
    static byte[] signedDigest(CmsMessage cms) {
        var value = new AttributeTable(cms.signer().getAuthenticatedAttributes())
                .get(CMSAttributes.messageDigest)
                .getAttrValues()
                .getObjectAt(0);
        return ASN1OctetString.getInstance(value).getOctets();
    }
}
