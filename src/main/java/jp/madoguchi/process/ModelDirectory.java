package jp.madoguchi.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where process owners keep their own models, forms, catalogue and wording, so that all of these come from one place.
 *
 * @param models a directory with {@code bpmn/} and {@code dmn/}, and, where they differ from the product's,
 *     {@code procedures/} and {@code templates/mail/}; null = what the jar carries
 */
@ConfigurationProperties("madoguchi")
public record ModelDirectory(@Nullable Path models) {

    /** A folder of the directory, when there is such a directory and it has the folder. */
    public Optional<Path> folder(String name) {
        return Optional.ofNullable(models)
                .map(directory -> directory.resolve(name))
                .filter(Files::isDirectory);
    }
}
