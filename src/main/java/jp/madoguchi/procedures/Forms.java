package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The form definitions: from the directory of the models when one is set, otherwise from the jar. */
@Component
class Forms {

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final ObjectMapper json = new ObjectMapper();
    private final FormSource source;

    Forms(FormSource source) {
        this.source = source;
    }

    /** @throws IllegalStateException if there is no such form or it cannot be drawn */
    FormDefinition get(String name) {
        return known.compute(name, (key, before) -> current(key, before)).form();
    }

    private Known current(String name, @org.jspecify.annotations.Nullable Known before) {
        var file = file(name);
        try {
            if (before != null && (!file.isFile() || file.lastModified() == before.changed())) {
                return before;
            }
            try (var text = file.getInputStream()) {
                return new Known(FormReader.read(json.readTree(text)), file.lastModified());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("Form %s: %s".formatted(file.getDescription(), e.getMessage()), e);
        }
    }

    private Resource file(String name) {
        var path = "bpmn/forms/" + name + ".form";
        var directory = source.models();
        return directory == null ? new ClassPathResource(path) : new FileSystemResource(directory.resolve(path));
    }

    /** A parsed form and when its file was last changed, so that an edit in the directory shows at once. */
    private record Known(FormDefinition form, long changed) {}
}
