package jp.madoguchi.mail;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The wording of mails: a text and an HTML template per kind, the subject in the first line of the text. */
@Component
class MailTemplates {

    private static final String SUBJECT = "件名: ";
    private static final String DOCTYPE = "<!DOCTYPE html>\n";

    private final ITemplateEngine engine = engine();

    /** The words of a mail. */
    record Words(String subject, String text, String html) {}

    Words render(MailKind kind, Map<String, Object> facts) {
        var context = new Context(Locale.JAPAN, facts);
        var text = engine.process(kind + ".txt", context);
        int end = text.indexOf('\n');
        if (!text.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("Template %s.txt does not begin with its subject".formatted(kind));
        }
        var subject = text.substring(SUBJECT.length(), end).strip();
        context.setVariable("subject", subject);
        return new Words(subject, tidy(text.substring(end)), DOCTYPE + engine.process(kind + ".html", context));
    }

    /** Conditions leave empty lines behind. */
    private static String tidy(String text) {
        return text.replaceAll("\n{3,}", "\n\n").strip() + "\n";
    }

    /** Not a bean: Spring Boot's engine for pages stays as it is. */
    private static ITemplateEngine engine() {
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver("*.txt", TemplateMode.TEXT));
        engine.addTemplateResolver(resolver("*.html", TemplateMode.HTML));
        return engine;
    }

    private static ClassLoaderTemplateResolver resolver(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(MailTemplates.class.getClassLoader());
        resolver.setPrefix("templates/mail/");
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }
}
