package jp.madoguchi.signature;

import static jp.madoguchi.signature.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import jp.madoguchi.signature.RevocationListSource.Published;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.FileSystemResource;

class CrlRevocationTests {

    private static final TestAuthority AUTHORITY = TestAuthority.p384();

    private final TestCard card = AUTHORITY.card().issue();

    @Test
    void isGoodWhenAFreshListDoesNotHaveTheCertificate() {
        var answer = ask(AUTHORITY.crl());

        assertThat(answer.status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(answer.evidence()).singleElement().satisfies(evidence -> assertThat(evidence.summary())
                .contains("sha256="));
    }

    @Test
    void isRevokedWithTheReasonOfTheList() {
        var answer = ask(AUTHORITY.crl(card.certificate().getSerialNumber()));

        assertThat(answer.status()).isEqualTo(RevocationStatus.REVOKED);
        assertThat(answer.detail()).isEqualTo("affiliationChanged");
    }

    @Test
    void isRevokedAlsoWhenTheReasonCannotBeRead() throws Exception {
        var nonsense = new Extensions(new Extension(Extension.reasonCode, false, DERNull.INSTANCE.getEncoded()));

        var answer = ask(AUTHORITY.crl(
                NOW.minus(Duration.ofHours(1)),
                list -> list.addCRLEntry(card.certificate().getSerialNumber(), java.util.Date.from(NOW), nonsense)));

        assertThat(answer.status()).isEqualTo(RevocationStatus.REVOKED);
        assertThat(answer.detail()).isEqualTo("unspecified");
    }

    @Test
    void isUnknownWithoutAList() {
        assertThat(ask().status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheListIsTooOld() {
        var old = AUTHORITY.crl(NOW.minus(Duration.ofDays(1)), list -> {});
        var beyondOurAge = AUTHORITY.crl(
                NOW.minus(Duration.ofDays(3)), list -> list.setNextUpdate(java.util.Date.from(NOW.plusSeconds(60))));

        assertThat(ask(old).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(ask(beyondOurAge).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void keepsTheListThatWasTooOldToSayAnything() {
        var answer = ask(AUTHORITY.crl(NOW.minus(Duration.ofDays(3)), list -> {}));

        assertThat(answer.evidence()).extracting(Evidence::kind).containsExactly(Evidence.Kind.CRL);
        assertThat(answer.sources())
                .extracting(SourceAnswer::source, SourceAnswer::detail)
                .containsExactly(tuple("lists", "the revocation list is not fresh"));
    }

    @Test
    void isUnknownWhenTheListComesFromTheFuture() {
        assertThat(ask(AUTHORITY.crl(NOW.plusSeconds(301), list -> {})).status())
                .isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void staysRevokedWhenTheListThatSaysSoIsOld() {
        var old = AUTHORITY.crl(
                NOW.minus(Duration.ofDays(9)),
                list -> list.addCRLEntry(card.certificate().getSerialNumber(), java.util.Date.from(NOW), 6));

        assertThat(ask(old, AUTHORITY.crl()).status()).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void doesNotBelieveAListOfAnotherKey() {
        assertThat(ask(TestAuthority.p384().crl()).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void doesNotBelieveAListThatWasTamperedWith() {
        var list = AUTHORITY.crl();
        list[list.length - 1] ^= 1;

        assertThat(ask(list).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheListCannotBeRead() {
        assertThat(ask(new byte[] {1, 2, 3}).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void isUnknownWhenTheListSaysSomethingCriticalThatWeDoNotUnderstand() {
        var delta = AUTHORITY.crl(NOW, list -> extension(list, Extension.deltaCRLIndicator));

        assertThat(ask(delta).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void asksTheListOfTheHoldersMunicipality() {
        var ours = point("CN=Mihon-shi CRLDP");
        var listed = AUTHORITY
                .card()
                .extension(Extension.cRLDistributionPoints, false, new CRLDistPoint(new DistributionPoint[] {
                    new DistributionPoint(ours, null, null)
                }))
                .issue();

        assertThat(ask(listed, scoped(ours)).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(ask(listed, scoped(point("CN=Tonari-shi CRLDP"))).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    @Test
    void readsPem() {
        assertThat(ask(pem(AUTHORITY.crl()).getBytes(StandardCharsets.US_ASCII)).status())
                .isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void readsEveryListOfAFile() {
        var both = pem(TestAuthority.p384().crl()) + pem(AUTHORITY.crl());

        assertThat(ask(both.getBytes(StandardCharsets.US_ASCII)).status()).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void keepsAListWhenJunkOrAnOlderOneComesInItsPlace() {
        var older = AUTHORITY.crl(
                NOW.minus(Duration.ofDays(1)), list -> list.setNextUpdate(java.util.Date.from(NOW.minusSeconds(1))));
        var contents = new ArrayDeque<>(List.of(AUTHORITY.crl(), new byte[] {1, 2, 3}, older));
        var published = List.of(
                new Published("list", 1, contents::poll),
                new Published("list", 2, contents::poll),
                new Published("list", 3, contents::poll));
        var turns = published.iterator();
        var revocation = revocation(() -> List.of(turns.next()));

        assertThat(published)
                .allSatisfy(each ->
                        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.GOOD));
        assertThat(contents).isEmpty();
    }

    @Test
    void readsAListAgainThatCouldNotBeReadAtFirst() {
        var contents = new ArrayDeque<Supplier<byte[]>>(List.of(
                AUTHORITY::crl,
                () -> {
                    throw new UncheckedIOException(new IOException("the share is away"));
                },
                () -> AUTHORITY.crl(card.certificate().getSerialNumber())));
        var stamps = List.of(1, 2, 2).iterator();
        var revocation = revocation(() -> List.of(
                new Published("list", stamps.next(), () -> contents.remove().get())));

        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.GOOD);
        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void readsAnUnreadableListOnlyOnce() {
        var reads = new AtomicInteger();
        var revocation = revocation(() -> List.of(new Published("list", "stamp", () -> {
            reads.incrementAndGet();
            return new byte[] {1, 2, 3};
        })));

        revocation.of(question(card));
        revocation.of(question(card));

        assertThat(reads).hasValue(1);
    }

    @Test
    void replacesAListThatNobodySigned() {
        var forged = AUTHORITY.crl(NOW.plusSeconds(60), list -> {});
        forged[forged.length - 1] ^= 1;
        var contents = new ArrayDeque<>(List.of(forged, AUTHORITY.crl()));
        var revocation = revocation(() -> List.of(new Published("list", contents.size(), contents::poll)));

        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.UNKNOWN);
        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.GOOD);
    }

    @Test
    void readsAnUnchangedListOnlyOnce() {
        var reads = new AtomicInteger();
        Supplier<byte[]> content = () -> {
            reads.incrementAndGet();
            return AUTHORITY.crl();
        };
        var revocation = revocation(() -> List.of(new Published("list", "stamp", content)));

        revocation.of(question(card));
        revocation.of(question(card));

        assertThat(reads).hasValue(1);
    }

    @Test
    void seesAChangedFileAtTheNextQuestion(@TempDir Path directory) throws IOException {
        var file = directory.resolve("jpki.crl");
        Files.write(file, AUTHORITY.crl());
        var revocation = revocation(new CrlFiles(new FileSystemResource(file)));
        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.GOOD);

        Files.write(file, AUTHORITY.crl(card.certificate().getSerialNumber()));

        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.REVOKED);
    }

    @Test
    void isUnknownWhenTheFileIsMissing(@TempDir Path directory) {
        var revocation = revocation(new CrlFiles(new FileSystemResource(directory.resolve("none.crl"))));

        assertThat(revocation.of(question(card)).status()).isEqualTo(RevocationStatus.UNKNOWN);
    }

    private static String pem(byte[] list) {
        return "-----BEGIN X509 CRL-----\n"
                + Base64.getMimeEncoder().encodeToString(list)
                + "\n-----END X509 CRL-----\n";
    }

    private RevocationAnswer ask(byte[]... lists) {
        return ask(card, lists);
    }

    private RevocationAnswer ask(TestCard about, byte[]... lists) {
        var published = new java.util.ArrayList<Published>();
        for (var list : lists) {
            published.add(new Published("list " + published.size(), "stamp", () -> list));
        }
        return revocation(() -> published).of(question(about));
    }

    private static RevocationQuestion question(TestCard about) {
        return RevocationQuestion.about(about.certificate(), Authority.of(AUTHORITY.root()), NOW);
    }

    private CrlRevocation revocation(RevocationListSource source) {
        return new CrlRevocation(List.of(source), SignatureVerifierTests.properties());
    }

    private static byte[] scoped(DistributionPointName point) {
        return AUTHORITY.crl(NOW, list -> {
            try {
                list.addExtension(
                        Extension.issuingDistributionPoint,
                        true,
                        new IssuingDistributionPoint(point, true, false, null, false, false));
            } catch (CertIOException e) {
                throw new AssertionError(e);
            }
        });
    }

    private static DistributionPointName point(String name) {
        return new DistributionPointName(new GeneralNames(new GeneralName(new X500Name(name))));
    }

    private static void extension(X509v2CRLBuilder list, org.bouncycastle.asn1.ASN1ObjectIdentifier oid) {
        try {
            list.addExtension(oid, true, DERNull.INSTANCE);
        } catch (CertIOException e) {
            throw new AssertionError(e);
        }
    }
}
