package jp.madoguchi.mail;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The names of values that a template asks for; one that nobody fills in would be an empty place in a mail. */
final class TemplateNames {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{([^}]*)\\}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'");
    /** Neither what follows a dot nor what belongs to the template language ({@code #strings}). */
    private static final Pattern NAME = Pattern.compile("(?<![.\\w#])[A-Za-z_]\\w*");
    /** {@code th:each="line, stat : …"}, {@code th:with="name=…"}, {@code th:fragment="heading(text)"}. */
    private static final Pattern OWN =
            Pattern.compile("th:(?:each=\"([\\w,\\s]+):|with=\"\\s*(\\w+)\\s*=|fragment=\"\\w+\\s*\\(([^)]*)\\))");

    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "eq", "ne", "gt", "ge", "lt", "le", "true", "false", "null");

    private TemplateNames() {}

    static Set<String> used(String template) {
        var names = new TreeSet<String>();
        EXPRESSION.matcher(template).results().forEach(found -> NAME.matcher(
                        QUOTED.matcher(found.group(1)).replaceAll(""))
                .results()
                .forEach(name -> names.add(name.group())));
        names.removeAll(WORDS);
        OWN.matcher(template).results().forEach(own -> {
            for (int group = 1; group <= own.groupCount(); group++) {
                if (own.group(group) != null) {
                    Arrays.stream(own.group(group).split(","))
                            .map(String::strip)
                            .forEach(names::remove);
                }
            }
        });
        return names;
    }
}
