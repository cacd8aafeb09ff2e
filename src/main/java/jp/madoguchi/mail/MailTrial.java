package jp.madoguchi.mail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.procedures.CityProperties;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Writes every mail once for nobody, so that wording that would not say what it must is found before its first use. */
final class MailTrial {

    /** What a mail may or may not have beside those facts without which it is not sent. */
    private static final Set<String> ALWAYS =
            Set.of("reference", "referenceLabel", "procedure", "checkTime", "link", "linkUntil", "city", "desk");

    /** Facts of special occasions, and what the product adds itself. */
    private static final Set<String> MORE = Set.of("city", "desk", "subject", "reason", "askedAmount", "again");

    private static final Pattern CODE = Pattern.compile("'([A-Z_]+)'");
    private static final Pattern LEFT_OVER = Pattern.compile("\\[\\(|\\[#|\\[/|\\$\\{|\\$\\(");

    private final CityProperties city;

    MailTrial(CityProperties city) {
        this.city = city;
    }

    /** @return what is wrong, in words for the process owner */
    List<String> findings(MailWording wording) {
        var findings = new LinkedHashSet<String>();
        for (var kind : MailKind.values()) {
            try {
                findings.addAll(unsaid(kind, wording.render(kind, facts(Map.of()))));
                for (var facts : occasions(kind, wording)) {
                    wording.render(kind, facts);
                }
            } catch (TemplateProcessingException e) {
                findings.add(fault(kind, e));
            } catch (IllegalStateException e) {
                findings.add("%s.txt: %s".formatted(kind, e.getMessage()));
            }
        }
        wording.used().forEach((file, text) -> unknown(text)
                .forEach(name -> findings.add("%s: 「%s」という値はありません".formatted(file, name))));
        wording.unused().forEach(file -> findings.add("%s: どのメールにも使われない名前です".formatted(file)));
        return List.copyOf(findings);
    }

    private static String fault(MailKind kind, TemplateProcessingException fault) {
        var file = fault.getTemplateName() == null ? kind.name() : fault.getTemplateName();
        var line = fault.getLine() == null ? "" : " %d行目".formatted(fault.getLine());
        var reason =
                fault.getCause() == null ? fault.getMessage() : fault.getCause().getMessage();
        return "%s%s: 書き方に誤りがあります（%s）".formatted(file, line, reason);
    }

    /** What residents must find in the mail and do not. */
    private List<String> unsaid(MailKind kind, MailWording.Words words) {
        var findings = new ArrayList<String>();
        var facts = facts(Map.of());
        Map.of(kind + ".txt", words.subject() + words.text(), kind + ".html", words.html())
                .forEach((file, body) -> {
                    needed(kind)
                            .filter(name -> !body.contains(String.valueOf(facts.get(name))))
                            .forEach(name -> findings.add("%s: 「${%s}」がありません".formatted(file, name)));
                    if (LEFT_OVER.matcher(body).find()) {
                        findings.add("%s: 値を入れる記号の書き方に誤りがあり、そのまま表示されます".formatted(file));
                    }
                });
        return findings;
    }

    private static Stream<String> needed(MailKind kind) {
        boolean leadsOn = kind.link() != null || kind.facts().contains("payBy");
        return Stream.concat(kind.facts().stream(), leadsOn ? Stream.of("link") : Stream.empty())
                .sorted();
    }

    /** With as little as a mail may have, with money that was not asked for, and for every reason that a text knows. */
    private List<Map<String, Object>> occasions(MailKind kind, MailWording wording) {
        var little = facts(Map.of());
        little.keySet().retainAll(union(ALWAYS, kind.facts()));
        var all = new ArrayList<Map<String, Object>>(
                List.of(little, facts(Map.of("askedAmount", 410)), facts(Map.of("again", true))));
        Stream.of(".txt", ".html")
                .flatMap(end -> CODE.matcher(wording.used().getOrDefault(kind + end, ""))
                        .results())
                .map(code -> code.group(1))
                .distinct()
                .forEach(code -> all.add(facts(Map.of("reason", code))));
        return all;
    }

    private Map<String, Object> facts(Map<String, Object> others) {
        var facts = new HashMap<>(SampleFacts.ALL);
        facts.putAll(others);
        var spoken = Spoken.of(facts);
        spoken.put("city", city);
        spoken.put("desk", city.desk());
        return spoken;
    }

    /** Names that no mail has would leave a gap in silence. */
    private static Set<String> unknown(String text) {
        var names = new TreeSet<>(TemplateNames.used(text));
        names.removeAll(SampleFacts.ALL.keySet());
        names.removeAll(MORE);
        return names;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
