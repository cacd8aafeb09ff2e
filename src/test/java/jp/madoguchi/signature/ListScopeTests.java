package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.asn1.x509.ReasonFlags;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

class ListScopeTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();
    private static final String LIST = "C=JP,O=JPKI,CN=Mihon-shi CRLDP";

    @Test
    void isThePointThatTheCertificateNames() {
        assertThat(list(directory(LIST)).includes(naming(directory(LIST)))).isTrue();
        assertThat(list(directory(LIST)).includes(naming(directory("c=jp,o=jpki,cn=MIHON-SHI  crldp"))))
                .isTrue();
        assertThat(list(directory(LIST)).includes(naming(directory("C=JP,O=JPKI,CN=Tonari-shi CRLDP"))))
                .isFalse();
    }

    @Test
    void mayBeNamedByAnAddress() {
        assertThat(list(address("http://a.example/")).includes(naming(address("http://a.example/"))))
                .isTrue();
        assertThat(list(address("http://a.example/")).includes(naming(address("http://b.example/"))))
                .isFalse();
        assertThat(list(address("http://a.example/")).includes(naming(directory(LIST))))
                .isFalse();
        assertThat(list(directory(LIST)).includes(naming(address("http://a.example/"))))
                .isFalse();
    }

    @Test
    void mayBeNamedRelativeToTheIssuer() {
        var whole = directory(TestAuthority.NAME + ",CN=One");

        assertThat(list(relative("One")).includes(naming(whole))).isTrue();
        assertThat(list(whole).includes(naming(relative("One")))).isTrue();
        assertThat(list(relative("Two")).includes(naming(whole))).isFalse();
    }

    @Test
    void isNotOfAnotherIssuerNorForSomeReasons() {
        var other = new DistributionPoint(
                directory(LIST), null, new GeneralNames(new GeneralName(new X500Name("C=JP,O=Other"))));
        var some = new DistributionPoint(directory(LIST), new ReasonFlags(ReasonFlags.keyCompromise), null);

        assertThat(list(directory(LIST)).includes(naming(other))).isFalse();
        assertThat(list(directory(LIST)).includes(naming(some))).isFalse();
        assertThat(list(directory(LIST)).includes(AUTHORITY.card().issue().certificate()))
                .isFalse();
    }

    @Test
    void mayBeAllHoldersOrAllAuthorities() {
        var holder = AUTHORITY.card().issue().certificate();
        var authority = AUTHORITY.certifies(TestAuthority.named("C=JP,O=Below", AUTHORITY.keys()));

        var holders = scope(new IssuingDistributionPoint(null, true, false, null, false, false));
        var authorities = scope(new IssuingDistributionPoint(null, false, true, null, false, false));

        assertThat(holders.includes(holder)).isTrue();
        assertThat(holders.includes(authority)).isFalse();
        assertThat(authorities.includes(holder)).isFalse();
        assertThat(authorities.includes(authority)).isTrue();
    }

    @Test
    void isNobodyWhenOthersIssuedOrAttributesAreMeant() {
        var holder = AUTHORITY.card().issue().certificate();

        assertThat(scope(new IssuingDistributionPoint(null, false, false, null, true, false))
                        .includes(holder))
                .isFalse();
        assertThat(scope(new IssuingDistributionPoint(null, false, false, null, false, true))
                        .includes(holder))
                .isFalse();
    }

    private static ListScope list(DistributionPointName point) {
        return scope(new IssuingDistributionPoint(point, false, false, null, false, false));
    }

    private static ListScope scope(IssuingDistributionPoint point) {
        return new ListScope(point, false);
    }

    private static X509CertificateHolder naming(DistributionPointName name) {
        return naming(new DistributionPoint(name, null, null));
    }

    private static X509CertificateHolder naming(DistributionPoint point) {
        return AUTHORITY
                .card()
                .extension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {point}))
                .issue()
                .certificate();
    }

    private static DistributionPointName directory(String name) {
        return new DistributionPointName(new GeneralNames(new GeneralName(new X500Name(name))));
    }

    private static DistributionPointName address(String address) {
        return new DistributionPointName(
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, address)));
    }

    private static DistributionPointName relative(String name) {
        var parts = new ASN1EncodableVector();
        parts.add(new AttributeTypeAndValue(BCStyle.CN, new DERUTF8String(name)));
        return new DistributionPointName(DistributionPointName.NAME_RELATIVE_TO_CRL_ISSUER, new DERSet(parts));
    }
}
