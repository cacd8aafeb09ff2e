package jp.madoguchi.procedures;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.process.ModelDirectory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** The form definitions: from the directory of the models when one is set, otherwise from the jar. */
@Component
class Forms {

    private static final Logger LOG = LoggerFactory.getLogger(Forms.class);

    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final ModelDirectory source;

    Forms(ModelDirectory source) {
        this.source = source;
    }

    /** @throws IllegalStateException if there is no such form or it cannot be drawn */
    FormDefinition get(String name) {
        return known.compute(name, (key, before) -> current(key, before)).form();
    }

    private Known current(String name, @Nullable Known before) {
        var file = file(name);
        try {
            if (before != null && (!file.isFile() || file.lastModified() == before.changed())) {
                return before;
            }
            try (var text = file.getInputStream()) {
                return new Known(FormReader.read(text.readAllBytes()), changed(file));
            }
        } catch (JsonProcessingException e) {
            return unusable(file, before, e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalArgumentException e) {
            return unusable(file, before, e);
        }
    }

    /** Residents go on with the form as it was while its owner repairs the file. */
    private static Known unusable(Resource file, @Nullable Known before, Exception reason) {
        if (before == null) {
            throw new IllegalStateException(
                    "Form %s: %s".formatted(file.getDescription(), reason.getMessage()), reason);
        }
        LOG.error("{} cannot be used, the form stays as it was: {}", file.getDescription(), reason.getMessage());
        return new Known(before.form(), changed(file));
    }

    private static long changed(Resource file) {
        try {
            return file.lastModified();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
