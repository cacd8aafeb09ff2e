package jp.madoguchi.paper;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import jp.madoguchi.web.OnlyRehearsal;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Turns a template into a PDF file; what it shows of the fonts is embedded in the file (SIL Open Font License). A
 * character that the reading font lacks, such as 𠮷, comes from the second one; what neither has is printed as 〓, as
 * offices do. A variation selector cannot be followed: the character stands in its usual form.
 */
@Component
public class PdfPages {

    private static final String FAMILY = "BIZ UDPGothic";
    private static final String RARE = "Noto Sans JP";
    private static final String NO_GLYPH = "〓";
    private static final Pattern VARIATION_SELECTORS = Pattern.compile("[\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    private final ITemplateEngine engine = engine();
    private final OnlyRehearsal rehearsal;

    PdfPages(OnlyRehearsal rehearsal) {
        this.rehearsal = rehearsal;
    }

    /** @param template a file below {@code templates/paper/}, well-formed XHTML; it is told whether this is a rehearsal */
    public byte[] pdf(String template, Map<String, Object> facts) {
        var pdf = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder();
        builder.useFont(() -> font("BIZUDPGothic_400Regular.ttf"), FAMILY, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> font("BIZUDPGothic_700Bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(
                () -> font("NotoSansJP_400Regular.ttf"),
                RARE,
                NORMAL,
                FontStyle.NORMAL,
                true,
                EnumSet.of(FSFontUseCase.FALLBACK_FINAL));
        builder.useReplacementText(NO_GLYPH);
        builder.withHtmlContent(html(template, facts), null);
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private String html(String template, Map<String, Object> facts) {
        var context = new Context(Locale.JAPAN, facts);
        context.setVariable("rehearsal", rehearsal.holds());
        var html = engine.process(template, context);
        return VARIATION_SELECTORS.matcher(html).replaceAll("");
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
