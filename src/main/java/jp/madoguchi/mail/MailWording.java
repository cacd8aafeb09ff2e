package jp.madoguchi.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.IEngineConfiguration;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.AbstractConfigurableTemplateResolver;
import org.thymeleaf.templateresource.ITemplateResource;
import org.thymeleaf.templateresource.StringTemplateResource;

/**
 * One state of all the wording: a text and an HTML template per kind, the subject in the first line of the text. It
 * stays as it was read, so that no mail is put together from files of before and after an edit.
 */
final class MailWording {

    private static final String SUBJECT = "件名: ";
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Map<String, String> own;
    private final ITemplateEngine engine = engine();

    /** The words of a mail. */
    record Words(String subject, String text, String html) {}

    /** @param own the texts of the process owner by file name, before those of the product */
    MailWording(Map<String, String> own) {
        this.own = own;
    }

    /** @throws IllegalStateException if the text does not begin with its subject */
    Words render(MailKind kind, Map<String, Object> facts) {
        var context = new Context(Locale.JAPAN, facts);
        var text = engine.process(kind + ".txt", context);
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("1行目は「件名: 」で始めてください");
        }
        var subject = text.substring(SUBJECT.length(), end).strip();
        context.setVariable("subject", subject);
        return new Words(subject, tidy(text.substring(end)), DOCTYPE + engine.process(kind + ".html", context));
    }

    /** The files that have been used until now, and what stands in them. */
    Map<String, String> used() {
        return Map.copyOf(texts);
    }

    /** The owner's files that no mail has used. */
    Set<String> unused() {
        var names = new TreeSet<>(own.keySet());
        names.removeAll(texts.keySet());
        return names;
    }

    /** Conditions leave empty lines behind. */
    private static String tidy(String text) {
        return text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    private @Nullable String text(String name) {
        return texts.computeIfAbsent(name, file -> own.containsKey(file) ? own.get(file) : MailFiles.ofProduct(file));
    }

    /** Not a bean: Spring Boot's engine for pages stays as it is. */
    private ITemplateEngine engine() {
        var all = new SpringTemplateEngine();
        all.addTemplateResolver(new Texts("*.txt", TemplateMode.TEXT));
        all.addTemplateResolver(new Texts("*.html", TemplateMode.HTML));
        return all;
    }

    /** Gives the engine the texts under their file names. */
    private final class Texts extends AbstractConfigurableTemplateResolver {

        Texts(String names, TemplateMode mode) {
            setResolvablePatterns(Set.of(names));
            setTemplateMode(mode);
        }

        @Override
        protected @Nullable ITemplateResource computeTemplateResource(
                IEngineConfiguration configuration,
                @Nullable String ownerTemplate,
                String template,
                String resourceName,
                @Nullable String characterEncoding,
                @Nullable Map<String, Object> attributes) {
            var text = text(template);
            return text == null ? null : new StringTemplateResource(text);
        }
    }
}
