package jp.madoguchi.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;

/** Brings into the database what the product needs, at its start; a command that only reads leaves it out. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ConditionalOnProperty(name = "madoguchi.prepare.enabled", matchIfMissing = true)
public @interface PreparesAtStart {}
