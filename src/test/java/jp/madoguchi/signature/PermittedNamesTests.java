package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PermittedNamesTests {

    private static final TestAuthority SIGNER = TestAuthority.p384();
    private static final GeneralName JAPAN = new GeneralName(new X500Name("C=JP"));
    private static final GeneralName MAIL = new GeneralName(GeneralName.rfc822Name, "example.jp");

    @Test
    void areThoseThatTheAnchorMayVouchFor() {
        var anchor = certificate("C=JP,O=Root", permitted(JAPAN));

        assertThat(finding(anchor, certificate("C=JP,CN=1", null))).isEmpty();
        assertThat(finding(anchor, certificate("C=FR,CN=1", null))).contains(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void areThoseThatEachAuthorityBetweenMayVouchFor() {
        var root = certificate("C=FR,O=Root", null);
        var between = certificate("C=JP,O=Between", permitted(JAPAN));

        assertThat(finding(root, between, certificate("C=JP,CN=1", null))).isEmpty();
        assertThat(finding(root, between, certificate("C=FR,CN=1", null))).contains(Reason.NAME_CONSTRAINTS);
        assertThat(finding(certificate("C=FR,O=Root", permitted(JAPAN)), certificate("C=FR,O=B", null), between))
                .contains(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void areNotAskedOfAnAuthorityThatRenewsItsOwnKey() {
        var root = certificate("C=FR,O=Root", permitted(JAPAN));

        assertThat(finding(root, issued("C=FR,O=Root", "C=FR,O=Root"), certificate("C=JP,CN=1", null)))
                .isEmpty();
        assertThat(finding(root, issued("C=DE,O=Root", "C=FR,O=Root"), certificate("C=JP,CN=1", null)))
                .contains(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void areNeededOnlyWhereThereIsAName() {
        var anchor = certificate("C=JP,O=Root", permitted(JAPAN));

        assertThat(finding(anchor, certificate("", null))).isEmpty();
    }

    @Test
    void includeAlternativeNames() {
        var anchor = certificate("C=JP,O=Root", permitted(MAIL));

        assertThat(finding(anchor, mail("a@example.jp"))).isEmpty();
        assertThat(finding(anchor, mail("a@example.com"))).contains(Reason.NAME_CONSTRAINTS);
    }

    @Test
    void includeAlternativeNamesThatAreExcluded() {
        var anchor = certificate("C=JP,O=Root", new NameConstraints(null, subtrees(MAIL)));

        assertThat(finding(anchor, mail("a@example.jp"))).contains(Reason.NAME_CONSTRAINTS);
        assertThat(finding(anchor, mail("a@example.com"))).isEmpty();
    }

    @Test
    void includeAMailAddressInTheSubjectWhereNoOtherNameIs() {
        var anchor = certificate("C=JP,O=Root", permitted(MAIL));

        assertThat(finding(anchor, certificate("C=JP,E=a@example.jp", null))).isEmpty();
        assertThat(finding(anchor, certificate("C=JP,E=a@example.com", null))).contains(Reason.NAME_CONSTRAINTS);
        assertThat(finding(anchor, certificate("C=JP,CN=x@example.com", null))).isEmpty();
    }

    private static Optional<Reason> finding(X509CertificateHolder... path) {
        var authorities =
                Stream.of(path).limit(path.length - 1).map(Authority::of).toList();
        var credential = new Credential(new Path(authorities, path[path.length - 1]), NOW);
        return new PermittedNames().examine(credential).map(Finding::reason);
    }

    private static NameConstraints permitted(GeneralName name) {
        return new NameConstraints(subtrees(name), null);
    }

    private static GeneralSubtree[] subtrees(GeneralName name) {
        return new GeneralSubtree[] {new GeneralSubtree(name)};
    }

    private static X509CertificateHolder issued(String subject, String issuer) {
        return build(subject, issuer, List.of());
    }

    private static X509CertificateHolder mail(String address) {
        var names = new GeneralNames(new GeneralName(GeneralName.rfc822Name, address));
        return build("C=JP,CN=1", "C=JP,O=Root", List.of(extension(Extension.subjectAlternativeName, names)));
    }

    private static X509CertificateHolder certificate(String subject, @Nullable NameConstraints constraints) {
        return build(
                subject,
                "C=JP,O=Another",
                Stream.ofNullable(constraints)
                        .map(names -> extension(Extension.nameConstraints, names))
                        .toList());
    }

    private static Extension extension(
            org.bouncycastle.asn1.ASN1ObjectIdentifier id, org.bouncycastle.asn1.ASN1Encodable value) {
        return new Extension(id, true, Der.of(org.bouncycastle.asn1.DERSequence.getInstance(value.toASN1Primitive())));
    }

    private static X509CertificateHolder build(String subject, String issuer, List<Extension> extensions) {
        try {
            var builder = new X509v3CertificateBuilder(
                    new X500Name(issuer),
                    BigInteger.ONE,
                    Date.from(NOW),
                    Date.from(NOW.plus(Duration.ofDays(1))),
                    new X500Name(subject),
                    SubjectPublicKeyInfo.getInstance(SIGNER.keys().getPublic().getEncoded()));
            for (var extension : extensions) {
                builder.addExtension(extension);
            }
            return builder.build(SIGNER.signer());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
