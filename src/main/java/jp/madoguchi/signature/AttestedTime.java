package jp.madoguchi.signature;

import java.io.IOException;
import java.time.Instant;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * What a kept time stamp says. That it can be believed was found when it was taken, see {@link TimeStamps}.
 *
 * @param authority the common name of whoever attests
 */
record AttestedTime(Instant at, String authority) {

    /** @throws IllegalStateException if it is no time stamp token: nothing else is ever kept */
    static AttestedTime of(Bytes kept) {
        try {
            var token = new TimeStampToken(ContentInfo.getInstance(kept.array()));
            return new AttestedTime(
                    token.getTimeStampInfo().getGenTime().toInstant(),
                    token.getCertificates().getMatches(null).stream()
                            .filter(token.getSID()::match)
                            .findFirst()
                            .map(AttestedTime::name)
                            .orElseThrow(() -> new IllegalStateException("The token brings no certificate")));
        } catch (IOException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(X509CertificateHolder certificate) {
        var names = certificate.getSubject().getRDNs(BCStyle.CN);
        return names.length == 0
                ? certificate.getSubject().toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
    }
}
