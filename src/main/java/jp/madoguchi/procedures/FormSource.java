package jp.madoguchi.procedures;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param models directory with {@code bpmn/forms/}, as process owners edit it; null: what the jar carries */
@ConfigurationProperties("madoguchi")
record FormSource(@Nullable Path models) {}
