package jp.madoguchi.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Turns a template into a PDF file; what it shows of the font is embedded in the file (SIL Open Font License). */
@Component
public class PdfPages {

    private static final String FAMILY = "BIZ UDPGothic";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private final ITemplateEngine engine = engine();

    /** @param template a file below {@code templates/paper/}, well-formed XHTML */
    public byte[] pdf(String template, Map<String, Object> facts) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("BIZUDPGothic_400Regular.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("BIZUDPGothic_700Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.withHtmlContent(engine.process(template, new Context(Locale.JAPAN, facts)), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String file) {
        var font = PdfPages.class.getResourceAsStream("/fonts/" + file);
        if (font == null) {
            throw new IllegalStateException("The font %s is missing: the web build brings it".formatted(file));
        }
        return font;
    }

    /** Not a bean: Spring Boot's engine for pages stays as it is. */
    private static ITemplateEngine engine() {
        var resolver = new ClassLoaderTemplateResolver(PdfPages.class.getClassLoader());
        resolver.setPrefix("templates/paper/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.addTemplateResolver(resolver);
        return engine;
    }
}
