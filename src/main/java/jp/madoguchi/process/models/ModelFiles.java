package jp.madoguchi.process.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads all models of a place. */
final class ModelFiles {

    /** Pattern in a place, and what is put before the rest of the path as the model's name. */
    private enum Shelf {
        PROCESSES("bpmn/", "*.bpmn", ""),
        FORMS("bpmn/", "forms/*.form", ""),
        PAGES("bpmn/", "forms/*.html", ""),
        DECISIONS("dmn/", "*.dmn", "dmn/");

        private final String folder;
        private final String pattern;
        private final String prefix;

        Shelf(String folder, String pattern, String prefix) {
            this.folder = folder;
            this.pattern = pattern;
            this.prefix = prefix;
        }

        String name(Resource resource) throws IOException {
            var url = resource.getURL().toString();
            return prefix + url.substring(url.lastIndexOf("/" + folder) + folder.length() + 1);
        }
    }

    private ModelFiles() {}

    static List<ModelFile> ofJar() {
        return read("classpath:/");
    }

    /** @throws IllegalStateException if there is no model in the directory */
    static List<ModelFile> of(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("madoguchi.models: '%s' is not a directory".formatted(directory));
        }
        return read(directory.toUri().toString());
    }

    private static List<ModelFile> read(String root) {
        var resolver = new PathMatchingResourcePatternResolver();
        var files = new ArrayList<ModelFile>();
        try {
            for (var shelf : Shelf.values()) {
                for (var resource : resolver.getResources(root + shelf.folder + shelf.pattern)) {
                    files.add(new ModelFile(shelf.name(resource), resource.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (files.stream().noneMatch(ModelFile::isProcess)) {
            throw new IllegalStateException("No process models in " + root);
        }
        files.sort(Comparator.comparing(ModelFile::name));
        return List.copyOf(files);
    }
}
