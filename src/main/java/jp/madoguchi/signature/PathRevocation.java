package jp.madoguchi.signature;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.springframework.util.function.SingletonSupplier;

/** Asks about every certificate of a path: one that is revoked revokes the path, one that is unknown leaves it open. */
final class PathRevocation {

    /** A list's signer may itself be spoken for by another key of its authority, but not so for ever. */
    private static final int MAX_DEPTH = 3;

    private static final int MAX_OTHERS = 10;

    private final Revocation revocation;
    private final PathBuilder paths;
    private final Profile profile;

    PathRevocation(Revocation revocation, PathBuilder paths, Profile profile) {
        this.revocation = revocation;
        this.paths = paths;
        this.profile = profile;
    }

    RevocationAnswer of(Path path, Instant at) {
        return combined(answers(path, at, MAX_DEPTH));
    }

    private List<RevocationAnswer> answers(Path path, Instant at, int depth) {
        var answers = new ArrayList<RevocationAnswer>();
        var certificates = path.certificates();
        for (int i = 0; i < certificates.size(); i++) {
            var issuer = path.authorities().get(i);
            Supplier<List<Authority>> others = SingletonSupplier.of(() -> others(path, issuer, at, depth));
            answers.add(revocation.of(new RevocationQuestion(certificates.get(i), issuer, at, others)));
        }
        return answers;
    }

    /** Of the issuer's name, allowed to sign lists, under the same anchor, and not revoked themselves. */
    private List<Authority> others(Path path, Authority issuer, Instant at, int depth) {
        if (depth == 0) {
            return List.of(); // here only the issuer's own key counts, so that two signers cannot vouch for each other
        }
        return Stream.concat(
                        path.authorities().stream()
                                .map(Authority::certificate)
                                .filter(known -> Names.same(known.getSubject(), issuer.name())),
                        paths.named(issuer.name()).stream())
                .distinct()
                .filter(other -> !other.getSubjectPublicKeyInfo().equals(issuer.key()))
                .filter(other -> AuthorityKeyUsage.allows(other, KeyUsage.cRLSign))
                .limit(MAX_OTHERS)
                .filter(other -> maySpeak(other, path.anchor(), at, depth - 1))
                .map(Authority::of)
                .toList();
    }

    private boolean maySpeak(X509CertificateHolder other, Authority anchor, Instant at, int depth) {
        return paths.to(other, profile.algorithms()).paths().stream()
                .filter(path -> path.anchor().equals(anchor))
                .filter(path ->
                        Checks.first(profile.ofPath(), new Credential(path, at)).isEmpty())
                .anyMatch(path ->
                        answers(path, at, depth).stream().allMatch(answer -> answer.status() == RevocationStatus.GOOD));
    }

    private static RevocationAnswer combined(List<RevocationAnswer> answers) {
        return RevocationAnswer.first(
                        answers, RevocationStatus.REVOKED, RevocationStatus.UNKNOWN, RevocationStatus.GOOD)
                .orElseThrow();
    }
}
