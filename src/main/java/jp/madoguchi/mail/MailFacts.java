package jp.madoguchi.mail;

import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.access.OneUseLinks;
import jp.madoguchi.applications.Application;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Deadlines;
import jp.madoguchi.procedures.Procedure;
import jp.madoguchi.procedures.Procedures;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the text of a mail needs: the case, the city, the link, and what features contribute. */
@Component
class MailFacts {

    private final CityProperties city;
    private final Procedures procedures;
    private final Deadlines deadlines;
    private final OneUseLinks links;
    private final ObjectProvider<MailContent> contents;

    MailFacts(
            CityProperties city,
            Procedures procedures,
            Deadlines deadlines,
            OneUseLinks links,
            ObjectProvider<MailContent> contents) {
        this.city = city;
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.links = links;
        this.contents = contents;
    }

    /**
     * The facts, ready for the templates. Issues the mail's one-use link: the token exists only in the mail itself.
     *
     * @throws IllegalStateException if a fact is missing without which the mail must not go out
     */
    Map<String, Object> of(DueMail mail, Application application) {
        var facts = new HashMap<String, Object>();
        if (application.submitted() && application.values().get("name") instanceof String name && !name.isBlank()) {
            facts.put("name", name);
        }
        contents.orderedStream()
                .filter(content -> content.kinds().contains(mail.kind()))
                .forEach(content -> facts.putAll(content.of(application)));
        if (mail.amount() != null) {
            facts.put("amount", mail.amount());
        }
        mail.kind().facts().stream()
                .filter(fact -> facts.get(fact) == null)
                .findFirst()
                .ifPresent(fact -> {
                    throw new IllegalStateException("%s lacks '%s'".formatted(mail.kind(), fact));
                });
        facts.put("reference", application.reference());
        facts.put("referenceLabel", application.referenceLabel());
        facts.put(
                "procedure",
                procedures.find(application.procedure()).map(Procedure::name).orElse("証明書"));
        facts.put("checkTime", deadlines.checkTime(application.procedure()));
        facts.put("link", link(mail));
        if (mail.linkExpiresAt() != null) {
            facts.put("linkUntil", mail.linkExpiresAt());
        }
        if (mail.occasion() > 1) {
            facts.put("again", true);
        }
        if (mail.reason() != null) {
            facts.put("reason", mail.reason());
        }
        var spoken = Spoken.of(facts);
        spoken.put("city", city);
        spoken.put("desk", city.deskOf(application.procedure()));
        return spoken;
    }

    /** Tokens stand in the fragment, which browsers send to nobody; fetching a link changes nothing. */
    private String link(DueMail mail) {
        var reference = mail.reference();
        if (mail.linkPurpose() == null || mail.linkExpiresAt() == null) {
            return city.baseUrl() + "/pay/" + reference;
        }
        var token = links.issue(mail.linkPurpose(), reference, mail.linkExpiresAt());
        return city.baseUrl()
                + switch (mail.linkPurpose()) {
                    case EMAIL_VERIFICATION -> "/verify#";
                    case PAYMENT_ACCESS -> "/pay/" + reference + "#";
                    case CASE_ACCESS, SIGNING_RETURN -> "/case/" + reference + "#";
                }
                + token;
    }
}
