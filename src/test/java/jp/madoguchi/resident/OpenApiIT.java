package jp.madoguchi.resident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a client of the residents' API is promised at {@code /api/openapi.json}. */
@ProductTest
class OpenApiIT {

    private static final Map<String, List<String>> CALLS = Map.ofEntries(
            Map.entry("/api/procedures", List.of("get")),
            Map.entry("/api/procedures/{id}", List.of("get")),
            Map.entry("/api/applications", List.of("post")),
            Map.entry("/api/email-verifications/{token}", List.of("post")),
            Map.entry("/api/applications/{ref}", List.of("get", "patch")),
            Map.entry("/api/applications/{ref}/consent", List.of("post")),
            Map.entry("/api/applications/{ref}/signing-sessions", List.of("post")),
            Map.entry("/api/signing-sessions/{token}", List.of("get")),
            Map.entry("/api/signing-sessions/{token}/signature", List.of("post")),
            Map.entry("/api/applications/{ref}/submission", List.of("post")),
            Map.entry("/api/applications/{ref}/status", List.of("get")),
            Map.entry("/api/applications/{ref}/withdrawal", List.of("post")),
            Map.entry("/api/applications/{ref}/answers", List.of("post")),
            Map.entry("/api/applications/{ref}/corrections", List.of("post")),
            Map.entry("/api/payment-access", List.of("post")),
            Map.entry("/api/payment-access/{token}", List.of("post")),
            Map.entry("/api/applications/{ref}/payment", List.of("get", "post")),
            Map.entry("/api/applications/{ref}/payment/card", List.of("post")),
            Map.entry("/api/webhooks/stripe", List.of("post")));

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void namesEveryCallAndNothingOfTheDesksOrTheRehearsal() {
        var paths = rehearsal.newBrowser().get("/api/openapi.json").expect(200).get("paths");

        var published = new TreeMap<String, List<String>>();
        paths.properties().forEach(path -> published.put(path.getKey(), methods(path.getValue())));
        assertThat(published.keySet()).allSatisfy(path -> assertThat(path).startsWith("/api/"));
        assertThat(published).containsAllEntriesOf(CALLS);
    }

    private static List<String> methods(JsonNode path) {
        var methods = new ArrayList<String>();
        path.fieldNames().forEachRemaining(methods::add);
        return methods.stream().sorted().toList();
    }
}
