package jp.madoguchi.process.models;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The expressions of a process model, wherever they stand, each with the element that it belongs to. */
final class Expressions {

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{([^}]*)}");
    private static final Pattern LITERAL = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern CALLED = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)\\s*\\.");

    private static final Pattern PLAIN = Pattern.compile("(?<![\\w.])([A-Za-z_]\\w*)(?!\\w|\\s*[.(])");
    private static final Pattern NAMED = Pattern.compile("etVariable\\(\\s*['\"](\\w+)['\"]");

    /** Names that the engine itself puts into expressions. */
    private static final Set<String> OF_THE_ENGINE =
            Set.of("execution", "task", "externalTask", "decisionResult", "authenticatedUserId");

    private static final Set<String> OF_THE_LANGUAGE = Set.of("true", "false", "null", "empty", "and", "or", "not");

    private Expressions() {}

    /** One expression without its braces. */
    record Found(String element, String body) {

        /** What is called with a dot: beans, since our variables are plain scalars. */
        Set<String> beans() {
            return CALLED.matcher(LITERAL.matcher(body).replaceAll("''"))
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !OF_THE_ENGINE.contains(name))
                    .collect(Collectors.toSet());
        }

        /** What stands alone or is named to the execution: variables, and beans that stand for a service task. */
        Set<String> variables() {
            var plain = PLAIN.matcher(LITERAL.matcher(body).replaceAll("''")).results();
            return Stream.concat(plain, NAMED.matcher(body).results())
                    .map(match -> match.group(1))
                    .filter(name -> !OF_THE_LANGUAGE.contains(name) && !OF_THE_ENGINE.contains(name))
                    .collect(Collectors.toSet());
        }
    }

    static List<Found> of(ModelFile file) {
        var found = new ArrayList<Found>();
        collect(parse(file).getDocumentElement(), file.name(), found);
        return found;
    }

    private static void collect(Element element, String owner, List<Found> found) {
        var id = element.hasAttribute("id") ? element.getAttribute("id") : owner;
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            add(id, attributes.item(i).getNodeValue(), found);
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                collect(nested, id, found);
            } else if (!element.getTagName().endsWith("documentation")) {
                add(id, child.getNodeValue(), found);
            }
        }
    }

    private static void add(String id, String text, List<Found> found) {
        EXPRESSION.matcher(text).results().forEach(match -> found.add(new Found(id, match.group(1))));
    }

    private static Document parse(ModelFile file) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(file.bytes()));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new IllegalArgumentException(file.name() + " is not XML", e);
        }
    }
}
