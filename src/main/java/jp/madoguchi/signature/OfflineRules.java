package jp.madoguchi.signature;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The configuration that a case for the command {@code verify} says, since a verdict is repeated under that of its own
 * time. What it does not say about algorithms and policies is the product's default; without a word about clocks and
 * ages, certificates count to the second and revocation answers for as long as they themselves say.
 */
record OfflineRules(Profile profile, RevocationRules ofLists, RevocationRules ofAnswers) {

    private static final List<String> JPKI_ONLY = List.of("policies", "algorithms", "minimumRsaBits");
    private static final Set<String> POLICIES = Set.of("1.2.392.200149.8.5.1.1.20");
    private static final Set<Suite> ALGORITHMS = Set.of(Suite.RSA_SHA256, Suite.P384_SHA384);
    private static final int MINIMUM_RSA_BITS = 2048;

    /** Between the receiver's clock and those of responders, as the product has it by default. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    /** @throws IllegalArgumentException if a value is none, or belongs to another profile */
    static OfflineRules of(OfflineCase question) {
        return question.jpki() ? jpki(question) : rfc5280(question);
    }

    private static OfflineRules jpki(OfflineCase question) {
        var algorithms = AlgorithmPolicy.of(
                question.texts("algorithms")
                        .map(names -> names.stream().map(OfflineRules::suite).collect(Collectors.toSet()))
                        .orElse(ALGORITHMS),
                question.number("minimumRsaBits").orElse(MINIMUM_RSA_BITS));
        var policies = question.texts("policies").<Set<String>>map(Set::copyOf).orElse(POLICIES);
        if (policies.isEmpty()) {
            throw new IllegalArgumentException("policies are missing");
        }
        return with(
                question,
                algorithms,
                Profile.jpki(
                        algorithms, policies, question.duration("clockSkew").orElse(Duration.ZERO)),
                CLOCK_SKEW);
    }

    private static OfflineRules rfc5280(OfflineCase question) {
        JPKI_ONLY.stream().filter(question::has).findFirst().ifPresent(field -> {
            throw new IllegalArgumentException(field + " belongs to the profile jpki");
        });
        var skew = question.duration("clockSkew").orElse(Duration.ZERO);
        return with(question, AlgorithmPolicy.ANY, Profile.rfc5280(skew), Duration.ZERO);
    }

    private static OfflineRules with(
            OfflineCase question, AlgorithmPolicy algorithms, Profile profile, Duration issuersSkew) {
        var skew = question.duration("clockSkew").orElse(issuersSkew);
        return new OfflineRules(
                profile,
                RevocationRules.of(algorithms, question.duration("crlMaxAge"), skew),
                RevocationRules.of(algorithms, question.duration("ocspMaxAge"), skew));
    }

    private static Suite suite(String name) {
        return List.of(Suite.values()).stream()
                .filter(suite -> suite.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " is no algorithm of ours"));
    }
}
