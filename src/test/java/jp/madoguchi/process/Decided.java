package jp.madoguchi.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;

/** The decisions as files, without an engine around them; remembers which rules were hit. */
final class Decided {

    private static final Map<String, String> FILES = Map.of(
            "Deadlines", "deadlines",
            "Requirements", "requirements",
            "Fee", "fee",
            "Postage", "postage",
            "CancellationPolicy", "cancellation-policy");

    private final Set<String> hit = new HashSet<>();
    private final DmnEngine engine;

    Decided() {
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(
                List.of(event -> event.getMatchingRules().forEach(rule -> hit.add(rule.getId()))));
        engine = configuration.buildEngine();
    }

    List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        var parsed = engine.parseDecision(decision, file(decision));
        return engine.evaluateDecisionTable(parsed, inputs).getResultList();
    }

    /** Rules that no test has hit yet. */
    Set<String> untouched() {
        return FILES.keySet().stream()
                .flatMap(Decided::rules)
                .filter(rule -> !hit.contains(rule))
                .collect(Collectors.toSet());
    }

    private static Stream<String> rules(String decision) {
        return Dmn.readModelFromStream(file(decision)).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId);
    }

    private static java.io.InputStream file(String decision) {
        return Objects.requireNonNull(Decided.class.getResourceAsStream("/dmn/" + FILES.get(decision) + ".dmn"));
    }
}
