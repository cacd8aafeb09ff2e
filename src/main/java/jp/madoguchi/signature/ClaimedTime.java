package jp.madoguchi.signature;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;

/** When the signing app says that it signed (RFC 5652, 11.3): for the clerk to read, trusted by nobody. */
final class ClaimedTime {

    /** Earlier times are written in another form, and no app has one. */
    private static final Instant EARLIEST = Instant.parse("1950-01-01T00:00:00Z");

    private ClaimedTime() {}

    /** Empty when the message names none, or none that can be read. */
    static Optional<Instant> of(Bytes cms) {
        try {
            return CmsReader.read(cms.array(), CmsLimits.ONLINE)
                    .filter(message -> message.signers().size() == 1)
                    .map(message -> message.signer().getAuthenticatedAttributes())
                    .map(attributes -> new AttributeTable(attributes).get(CMSAttributes.signingTime))
                    .map(ClaimedTime::value)
                    .filter(claimed -> claimed.isAfter(EARLIEST));
        } catch (RuntimeException e) {
            return Optional.empty(); // a refused message may have anything in this place
        }
    }

    private static Instant value(Attribute attribute) {
        return Time.getInstance(attribute.getAttrValues().getObjectAt(0))
                .getDate()
                .toInstant();
    }
}
