package jp.madoguchi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.ApplicationNotFoundException;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.Reference;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.desk.CaseCardSection.Section;
import jp.madoguchi.procedures.CityProperties;
import jp.madoguchi.procedures.Procedures;
import jp.madoguchi.web.Clerk;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts the case card together; nobody sees one without leaving a line in the record. */
@Component
class CaseCards {

    /** In the record: who looked, at what. */
    static final String VIEWED = "VIEWED";

    /** What lies between is retyped into the resident register; the rest is our own handling. */
    private static final int FIRST_ON_SHEET = 10;

    private static final int LAST_ON_SHEET = 29;

    private final Desks desks;
    private final Applications applications;
    private final Procedures procedures;
    private final CityProperties city;
    private final List<CaseCardSection> sections;
    private final AuditLog audit;

    CaseCards(
            Desks desks,
            Applications applications,
            Procedures procedures,
            CityProperties city,
            List<CaseCardSection> sections,
            AuditLog audit) {
        this.desks = desks;
        this.applications = applications;
        this.procedures = procedures;
        this.city = city;
        this.sections = List.copyOf(sections);
        this.audit = audit;
    }

    /** Everything that is known about the case. */
    @Transactional
    public CaseCard card(String reference, Clerk clerk) {
        return view(reference, clerk, "card", section -> true);
    }

    /** 申請書: what the applicant stated and signed. */
    @Transactional
    public CaseCard sheet(String reference, Clerk clerk) {
        return view(
                reference,
                clerk,
                "sheet",
                section -> section.position() >= FIRST_ON_SHEET && section.position() <= LAST_ON_SHEET);
    }

    private CaseCard view(String typed, Clerk clerk, String what, Predicate<Section> wanted) {
        if (!desks.maySeeCases(clerk)) {
            throw NotYourDeskException.cases();
        }
        var reference = Reference.parse(typed).orElseThrow(ApplicationNotFoundException::new);
        var application = applications.get(reference);
        audit.write(application.reference(), clerk.id(), VIEWED, what);
        return new CaseCard(
                application.reference(),
                procedures.get(application.procedure()).name(),
                city.deskOf(application.procedure()).name(),
                application.state().label(),
                receivedAt(application),
                shown(application)
                        .filter(wanted)
                        .map(section -> section.forDesks(clerk.groups()))
                        .toList());
    }

    private Stream<Section> shown(Application application) {
        return sections.stream()
                .flatMap(section -> section.of(application).stream())
                .sorted(Comparator.comparingInt(Section::position));
    }

    private static String receivedAt(Application application) {
        var submittedAt = application.submittedAt();
        return submittedAt == null ? "（未提出）" : JapaneseDates.dateTime(submittedAt);
    }

    /**
     * @param desk the name of the desk that answers for the procedure
     * @param receivedAt 到達日時 in words
     */
    record CaseCard(
            String reference, String procedure, String desk, String state, String receivedAt, List<Section> sections) {}
}
