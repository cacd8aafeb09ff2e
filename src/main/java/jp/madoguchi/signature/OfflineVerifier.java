package jp.madoguchi.signature;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.cert.X509CertificateHolder;

/** Puts the product's own checks to cases from files: no network, no clock, no configuration but what the case says. */
final class OfflineVerifier {

    private static final AlgorithmPolicy JPKI_ALGORITHMS =
            AlgorithmPolicy.of(Set.of(Suite.RSA_SHA256, Suite.P384_SHA384), 2048);
    private static final Profile JPKI =
            Profile.jpki(JPKI_ALGORITHMS, Set.of("1.2.392.200149.8.5.1.1.20"), Duration.ZERO);
    private static final Profile RFC5280 = Profile.rfc5280();

    /** Between the receiver's clock and those of responders, as the product has it by default. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    private final OfflineFiles files = new OfflineFiles();
    private final IssuedBy issuedBy = new IssuedBy();
    private final Check<RevocationAnswer> ofRevocation = new NotRevoked();

    /**
     * @throws IOException if a file cannot be read
     * @throws RuntimeException if the case or a file is malformed
     */
    Verdict verify(OfflineCase question) throws IOException {
        files.beginCase();
        var finding =
                switch (question.text("kind")) {
                    case "cms" -> message(question);
                    case "path" -> certificate(files.certificate(question.path("certificate")), List.of(), question);
                    case "raw" -> BareSignature.of(question).examine();
                    default -> throw new IllegalArgumentException("kind is none of cms, path, raw");
                };
        return finding.map(found -> new Verdict(found.reason(), found.detail()))
                .orElseGet(() -> new Verdict(Reason.OK, ""));
    }

    private Optional<Finding> message(OfflineCase question) throws IOException {
        var cms = CmsReader.read(files.message(question.path("cms")), CmsLimits.OFFLINE);
        if (cms.isEmpty()) {
            return Optional.of(new Finding(Reason.MALFORMED, "not a CMS SignedData"));
        }
        var document = question.optional("content").isPresent()
                ? Bytes.own(files.content(question.path("content")))
                : cms.get().content();
        if (document == null) {
            return Optional.of(new Finding(Reason.DIGEST_MISMATCH, "the content is neither inside nor given"));
        }
        var finding = Checks.first(profile(question).ofMessage(), new SignedMessage(cms.get(), document));
        return finding.isPresent()
                ? finding
                : certificate(cms.get().signerCertificate(), cms.get().certificates(), question);
    }

    private Optional<Finding> certificate(
            X509CertificateHolder certificate, List<X509CertificateHolder> included, OfflineCase question)
            throws IOException {
        var untrusted = new ArrayList<>(included);
        untrusted.addAll(files.certificates(question.paths("untrusted")));
        var anchors = files.certificates(question.paths("anchors")).stream()
                .map(Authority::of)
                .toList();
        var paths = new PathBuilder(anchors, untrusted, issuedBy);
        var judged = CertificateJudgement.of(certificate, paths, profile(question), question.at());
        if (judged.finding().isPresent()) {
            return judged.finding();
        }
        var revocation = revocation(question);
        return ofRevocation.examine(new PathRevocation(revocation, paths, profile(question))
                .of(judged.good().orElseThrow(), question.at()));
    }

    private Revocation revocation(OfflineCase question) throws IOException {
        var rules = question.jpki()
                ? RevocationRules.plain(JPKI_ALGORITHMS, CLOCK_SKEW)
                : RevocationRules.plain(AlgorithmPolicy.ANY, Duration.ZERO);
        var crls = files.lists(question.paths("crls"));
        var answers = files.answers(question.paths("ocsp"));
        var lists = new ListedRevocation(() -> crls, rules);
        return new RevocationSources(List.of(lists, new GivenOcspAnswers(answers, rules, lists)));
    }

    private static Profile profile(OfflineCase question) {
        return question.jpki() ? JPKI : RFC5280;
    }
}
