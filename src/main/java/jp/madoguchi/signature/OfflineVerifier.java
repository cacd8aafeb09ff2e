package jp.madoguchi.signature;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/** Puts the product's own checks to cases from files: no network, no clock, no configuration but what the case says. */
final class OfflineVerifier {

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
        var rules = OfflineRules.of(question);
        var finding = Checks.first(rules.profile().ofMessage(), new SignedMessage(cms.get(), document));
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
        var rules = OfflineRules.of(question);
        var paths = new PathBuilder(anchors, untrusted, issuedBy);
        var judged = CertificateJudgement.of(certificate, paths, rules.profile(), question.at());
        if (judged.finding().isPresent()) {
            return judged.finding();
        }
        return ofRevocation.examine(new PathRevocation(revocation(question, rules), paths, rules.profile())
                .of(judged.good().orElseThrow(), question.revocationAt()));
    }

    private Revocation revocation(OfflineCase question, OfflineRules rules) throws IOException {
        var crls = files.lists(question.paths("crls"));
        var answers = files.answers(question.paths("ocsp"));
        var lists = new ListedRevocation(() -> crls, rules.ofLists());
        return new RevocationSources(List.of(lists, new GivenOcspAnswers(answers, rules.ofAnswers(), lists)));
    }
}
