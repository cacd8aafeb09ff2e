package jp.madoguchi.procedures;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.process.ModelDirectory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * Reads the catalogue's files: those of the directory of the models when it has any, otherwise those of the jar. They
 * are YAML because their owners write paragraphs, not code.
 */
@Component
class CatalogueFiles {

    private static final String FOLDER = "procedures";
    private static final List<String> TEXTS = List.of("id", "name", "category", "summary", "form", "duration");
    private static final List<String> LISTS = List.of("prepare", "notes", "after", "fees");

    private final ObjectMapper json = new ObjectMapper();
    private final Optional<Path> own;

    CatalogueFiles(ModelDirectory directory) {
        this.own = directory.folder(FOLDER);
    }

    /** @throws CatalogueRefusedException if a procedure is not described in full, or two are the same */
    List<Procedure> read() {
        var entries = Arrays.stream(files())
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::order))
                .toList();
        if (entries.isEmpty()) {
            throw new CatalogueRefusedException(FOLDER, "手続きのファイル（*.yaml）がありません");
        }
        for (var entry : entries) {
            if (entries.stream().filter(entry::hasSameId).count() > 1) {
                throw new CatalogueRefusedException(
                        entry.file(),
                        "同じ id「%s」のファイルが、ほかにもあります".formatted(entry.procedure().id()));
            }
        }
        return entries.stream().map(Entry::procedure).toList();
    }

    private Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources(own.map(folder -> folder.toUri().toString()).orElse("classpath:" + FOLDER + "/")
                            + "*.yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Entry entry(Resource file) {
        var name = String.valueOf(file.getFilename());
        var content = content(file, name);
        if (!(content.remove("order") instanceof Integer order)) {
            throw new CatalogueRefusedException(name, "「order」（一覧での順番の数字）がありません");
        }
        TEXTS.forEach(field -> text(content, field, name));
        LISTS.forEach(field -> require(content.get(field) instanceof List, name, field));
        content.put("terms", terms(text(content, "terms", name)));
        try {
            var procedure = json.convertValue(content, Procedure.class);
            procedure.prepare().forEach(thing -> requireLabel(thing.label(), name, "prepare"));
            procedure.fees().forEach(fee -> requireLabel(fee.label(), name, "fees"));
            return new Entry(name, order, procedure);
        } catch (IllegalArgumentException e) {
            throw new CatalogueRefusedException(name, "項目の名前か書き方に誤りがあります（%s）".formatted(e.getMessage()), e);
        }
    }

    /** The owner's terms of that name, otherwise the product's. */
    private Map<String, Object> terms(String name) {
        var path = "terms/" + name + ".yaml";
        var file = own.map(folder -> folder.resolve(path))
                .<Resource>map(FileSystemResource::new)
                .filter(Resource::exists)
                .orElseGet(() -> new ClassPathResource(FOLDER + "/" + path));
        if (!file.exists()) {
            throw new CatalogueRefusedException(path, "利用規約のファイルがありません");
        }
        var terms = content(file, path);
        List.of("version", "text").forEach(field -> text(terms, field, path));
        return terms;
    }

    private static Map<String, Object> content(Resource file, String name) {
        try (var text = file.getInputStream()) {
            if (new Yaml(new SafeConstructor(new LoaderOptions())).load(text) instanceof Map<?, ?> content) {
                var fields = new HashMap<String, Object>();
                content.forEach((field, value) -> fields.put(String.valueOf(field), value));
                return fields;
            }
            throw new CatalogueRefusedException(name, "「項目: 内容」の形の YAML ではありません");
        } catch (YAMLException e) {
            throw new CatalogueRefusedException(name, "YAML として読めません（%s）".formatted(e.getMessage()), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What YAML takes for a date, such as 2026-04-01 without quotes, would become a number. */
    private static String text(Map<String, Object> content, String field, String file) {
        if (content.get(field) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw lacks(file, field);
    }

    private static void requireLabel(String label, String file, String field) {
        require(label != null && !label.isBlank(), file, field + " の label");
    }

    private static void require(boolean given, String file, String field) {
        if (!given) {
            throw lacks(file, field);
        }
    }

    private static CatalogueRefusedException lacks(String file, String field) {
        return new CatalogueRefusedException(file, "「%s」がないか、書き方が違います（日付や数字は \" \" で囲みます）".formatted(field));
    }

    /** A file: its place in the list and the procedure itself. */
    private record Entry(String file, Integer order, Procedure procedure) {

        boolean hasSameId(Entry other) {
            return other.procedure.id().equals(procedure.id());
        }
    }
}
