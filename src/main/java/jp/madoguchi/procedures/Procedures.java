package jp.madoguchi.procedures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/** The catalogue: every procedure that residents can apply for; bean {@code procedures} of the models. */
@Component
public class Procedures {

    private final List<Procedure> all;
    private final Map<String, Procedure> byId;
    private final Decisions decisions;

    Procedures(CatalogueFiles files, Decisions decisions) {
        this.all = files.read();
        this.byId = all.stream().collect(Collectors.toMap(Procedure::id, Function.identity()));
        this.decisions = decisions;
    }

    /** In the order in which the list shows them. */
    public List<Procedure> all() {
        return all;
    }

    public Optional<Procedure> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws UnknownProcedureException if the catalogue has no such procedure */
    public Procedure get(String id) {
        return find(id).orElseThrow(UnknownProcedureException::new);
    }

    /** What the procedure asks of the resident and which desks handle it, from the decision {@code Requirements}. */
    public Requirements requirements(String id) {
        return Requirements.of(decisions.row(ProcessNames.Decisions.REQUIREMENTS, Map.of("procedure", id)));
    }

    /** The desk that reviews, as models ask it; see {@link Requirements}. */
    public String reviewGroup(String id) {
        return requirements(id).reviewGroup();
    }

    /** The desk that posts the envelope, as models ask it; see {@link Requirements}. */
    public String dispatchGroup(String id) {
        return requirements(id).dispatchGroup();
    }

    /** Whether two people look into the envelope, as models ask it; see {@link Requirements}. */
    public boolean secondPersonCheck(String id) {
        return requirements(id).secondPersonCheck();
    }
}
