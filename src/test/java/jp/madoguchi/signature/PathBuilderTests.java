package jp.madoguchi.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.junit.jupiter.api.Test;

/** Each bound of the search, met and overstepped by one. */
class PathBuilderTests {

    private static final TestAuthority ROOT = TestAuthority.rsa();
    private static final X509CertificateHolder TARGET =
            ROOT.card().keys(ROOT.keys()).issue().certificate();

    @Test
    void triesFourHundredIssuersOfOneName() {
        assertThat(paths(among(399), List.of(), TARGET)).hasSize(1);
        assertThat(paths(among(400), List.of(), TARGET)).isEmpty();
    }

    @Test
    void findsTwentyPaths() {
        var root = Authority.of(ROOT.root());

        assertThat(paths(Collections.nCopies(19, root), List.of(), TARGET)).hasSize(19);
        assertThat(paths(Collections.nCopies(21, root), List.of(), TARGET)).hasSize(20);
    }

    @Test
    void goesOverTenAuthorities() {
        assertThat(chain(9)).hasSize(1);
        assertThat(chain(10)).isEmpty();
    }

    @Test
    void endsWhereAuthoritiesCertifyEachOtherInACircle() {
        var one = TestAuthority.named("C=JP,O=One", ROOT.keys());
        var other = TestAuthority.named("C=JP,O=Other", TestAuthority.keys("RSA", 2048));
        var circle = List.of(one.certifies(other), other.certifies(one), one.certifies(one));
        var target =
                other.card().issuer("C=JP,O=Other").keys(ROOT.keys()).issue().certificate();

        assertThat(paths(List.of(Authority.of(one.root())), circle, target)).hasSize(2);
        assertThat(paths(List.of(Authority.of(ROOT.root())), circle, target)).isEmpty();
    }

    @Test
    void doesNotGoOverTheTargetItself() {
        var one = TestAuthority.named("C=JP,O=One", ROOT.keys());
        var own = one.certifies(one);

        assertThat(paths(List.of(Authority.of(one.root())), List.of(own), own)).hasSize(1);
    }

    @Test
    void givesTheShortestPathFirst() {
        var between = TestAuthority.named("C=JP,O=Between", TestAuthority.keys("RSA", 2048));
        var target = between.card()
                .issuer("C=JP,O=Between")
                .keys(ROOT.keys())
                .issue()
                .certificate();
        var renewed = ROOT.certifies(TestAuthority.named(TestAuthority.NAME.toString(), ROOT.keys()));
        var over = List.of(renewed, ROOT.certifies(between));

        assertThat(paths(List.of(Authority.of(ROOT.root())), over, target))
                .extracting(path -> path.authorities().size())
                .containsExactly(2, 3);
    }

    /** The right one behind so many others of its name, whose keys are as long. */
    private static List<Authority> among(int others) {
        var right = Authority.of(ROOT.root());
        var key = RSAPublicKey.getInstance(
                right.certificate().getSubjectPublicKeyInfo().getPublicKeyData().getOctets());
        var all = new ArrayList<Authority>();
        for (int i = 1; i <= others; i++) {
            var another =
                    new RSAPublicKey(key.getModulus().subtract(BigInteger.valueOf(2L * i)), key.getPublicExponent());
            all.add(new Authority(right.certificate(), info(right.key(), another)));
        }
        all.add(right);
        return all;
    }

    private static SubjectPublicKeyInfo info(SubjectPublicKeyInfo like, RSAPublicKey key) {
        try {
            return new SubjectPublicKeyInfo(like.getAlgorithm(), key);
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    /** From the root over so many authorities, each of a name of its own. */
    private static List<Path> chain(int length) {
        var untrusted = new ArrayList<X509CertificateHolder>();
        var above = TestAuthority.named("C=JP,O=0", ROOT.keys());
        var root = above.root();
        for (int i = 1; i <= length; i++) {
            var below = TestAuthority.named("C=JP,O=" + i, ROOT.keys());
            untrusted.add(above.certifies(below));
            above = below;
        }
        var target = above.card()
                .issuer("C=JP,O=" + length)
                .keys(ROOT.keys())
                .issue()
                .certificate();
        return paths(List.of(Authority.of(root)), untrusted, target);
    }

    private static List<Path> paths(
            List<Authority> anchors, List<X509CertificateHolder> untrusted, X509CertificateHolder target) {
        return new PathBuilder(anchors, untrusted, new IssuedBy())
                .to(target, AlgorithmPolicy.ANY)
                .paths();
    }
}
