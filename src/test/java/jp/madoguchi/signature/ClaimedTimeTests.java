package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.junit.jupiter.api.Test;

class ClaimedTimeTests {

    private static final TestCard CARD = TestAuthority.p384().card().issue();

    @Test
    void readsWhenTheAppSaysThatItSigned() {
        assertThat(claimed(message())).contains(TestAuthority.NOW);
    }

    @Test
    void isEmptyWhereTheAppSaysNothing() {
        assertThat(claimed(message().without(CMSAttributes.signingTime))).isEmpty();
        assertThat(claimed(message().withoutSignedAttributes())).isEmpty();
        assertThat(ClaimedTime.of(Bytes.of(new byte[] {1}))).isEmpty();
    }

    @Test
    void isEmptyWhereSomethingElseStands() {
        var nothing = TestCms.attribute(CMSAttributes.signingTime, DERNull.INSTANCE);
        var ancient = TestCms.attribute(CMSAttributes.signingTime, new ASN1GeneralizedTime("16000101000000Z"));

        assertThat(claimed(message().without(CMSAttributes.signingTime).with(nothing)))
                .isEmpty();
        assertThat(claimed(message().without(CMSAttributes.signingTime).with(ancient)))
                .isEmpty();
    }

    private static Optional<Instant> claimed(TestCms message) {
        return ClaimedTime.of(Bytes.own(message.bytes()));
    }

    private static TestCms message() {
        return CARD.sign(new byte[] {1});
    }
}
