package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.StreamSupport;

/** All that is wrong with a form, each fault with its place, so that its owner can mend them together. */
final class FormFaults {

    private FormFaults() {}

    /** Tells everything for which {@link FormReader#read} would refuse the form, but for the version of its schema. */
    static void tell(JsonNode form, BiConsumer<String, String> report) {
        var id = form.path("id").asText();
        if (id.isEmpty()) {
            report.accept("id", "id がありません");
        }
        one(id, () -> requirePages(form), report);
        components(form, new HashSet<>(), report);
    }

    private static void components(JsonNode parent, Set<String> seen, BiConsumer<String, String> report) {
        parent.path("components").forEach(node -> {
            var name = node.path("key").asText(node.path("id").asText());
            ComponentReader.PARTS.forEach(part -> one(name, () -> part.accept(node), report));
            one(name, () -> requireNewKey(node, seen), report);
            components(node, seen, report);
        });
    }

    private static void one(String component, Runnable part, BiConsumer<String, String> report) {
        try {
            part.run();
        } catch (IllegalArgumentException e) {
            report.accept(component, String.valueOf(e.getMessage()));
        }
    }

    private static void requirePages(JsonNode form) {
        var pages = form.path("components");
        if (pages.isEmpty()
                || StreamSupport.stream(pages.spliterator(), false)
                        .anyMatch(page -> !page.path("type").asText().equals("group"))) {
            throw new IllegalArgumentException("いちばん外側には、ページになるグループ（group）だけを置いてください");
        }
    }

    private static void requireNewKey(JsonNode node, Set<String> seen) {
        var key = ComponentReader.text(node, "key");
        if (key != null && !seen.add(key)) {
            throw new IllegalArgumentException("key「%s」が重なっています".formatted(key));
        }
    }
}
