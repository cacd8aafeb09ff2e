package jp.madoguchi.process.models;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the models come from.
 *
 * @param models a directory with {@code bpmn/} and {@code dmn/} that process owners keep; null = those of the jar
 */
@ConfigurationProperties("madoguchi")
record ModelProperties(@Nullable Path models) {}
