package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads the catalogue's files; they are YAML because their owners write paragraphs, not code. */
@Component
class CatalogueFiles {

    private static final String FILES = "classpath:procedures/*.yaml";
    private static final String TERMS = "procedures/terms/%s.yaml";

    private final ObjectMapper json = new ObjectMapper();

    List<Procedure> read() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(FILES))
                    .map(this::entry)
                    .sorted(Comparator.comparing(Entry::order))
                    .map(Entry::procedure)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Resource file) {
        var content = content(file);
        var order = (Integer) content.remove("order");
        content.computeIfPresent("terms", (key, name) -> content(new ClassPathResource(TERMS.formatted(name))));
        return new Entry(order, json.convertValue(content, Procedure.class));
    }

    private static Map<String, Object> content(Resource file) {
        try (var text = file.getInputStream()) {
            return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file: its place in the list and the procedure itself. */
    private record Entry(Integer order, Procedure procedure) {}
}
