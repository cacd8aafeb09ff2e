package jp.madoguchi.signature;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;

/**
 * What was really signed are the attributes: exactly one content-type (that of the content) and one message-digest,
 * each with one value, in DER (RFC 5652, 5.3, 11.1, 11.2).
 */
final class SignedAttributesPresent implements Check<SignedMessage> {

    @Override
    public Optional<Finding> examine(SignedMessage message) {
        var attributes = message.cms().signer().getAuthenticatedAttributes();
        if (attributes == null) {
            return objection("no signed attributes");
        }
        if (!Arrays.equals(Der.asReceived(attributes), Der.of(attributes))) {
            return objection("signed attributes are not in DER");
        }
        var table = new AttributeTable(attributes);
        if (!single(table, CMSAttributes.contentType) || !single(table, CMSAttributes.messageDigest)) {
            return objection("content-type and message-digest must occur once, with one value");
        }
        if (!(table.get(CMSAttributes.messageDigest).getAttrValues().getObjectAt(0) instanceof ASN1OctetString)) {
            return objection("message-digest is no string of bytes");
        }
        if (table.getAll(CMSAttributes.signingTime).size() > 1) {
            return objection("signing-time occurs more than once");
        }
        var contentType = table.get(CMSAttributes.contentType).getAttrValues().getObjectAt(0);
        return message.cms().contentType().equals(contentType)
                ? Optional.empty()
                : objection("content-type attribute differs from the content's type");
    }

    private static boolean single(AttributeTable table, ASN1ObjectIdentifier type) {
        return table.getAll(type).size() == 1 && table.get(type).getAttrValues().size() == 1;
    }

    private static Optional<Finding> objection(String detail) {
        return Optional.of(new Finding(Reason.ATTRIBUTES, detail));
    }
}
