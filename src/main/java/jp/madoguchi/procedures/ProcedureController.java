package jp.madoguchi.procedures;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.process.ProcessNames;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue for everyone: what there is, what to prepare, what it costs, how long it takes. */
@RestController
@RequestMapping("/api/procedures")
class ProcedureController {

    private final Procedures procedures;
    private final Deadlines deadlines;
    private final Decisions decisions;
    private final Clock clock;

    ProcedureController(Procedures procedures, Deadlines deadlines, Decisions decisions, Clock clock) {
        this.procedures = procedures;
        this.deadlines = deadlines;
        this.decisions = decisions;
        this.clock = clock;
    }

    @GetMapping
    List<ProcedurePage> all() {
        return procedures.all().stream().map(this::page).toList();
    }

    @GetMapping("/{id}")
    ProcedurePage one(@PathVariable String id) {
        return page(procedures.get(id));
    }

    private ProcedurePage page(Procedure procedure) {
        var requirements = procedures.requirements(procedure.id());
        return new ProcedurePage(
                procedure.id(),
                procedure.name(),
                procedure.category(),
                procedure.summary(),
                requirements.signatureRequired(),
                requirements.paymentRequired(),
                procedure.prepare(),
                procedure.notes(),
                procedure.after().stream()
                        .map(text -> withDeadlines(text, procedure.id()))
                        .toList(),
                procedure.fees().stream()
                        .flatMap(fee -> prices(procedure.id(), fee).stream())
                        .toList(),
                procedure.duration(),
                procedure.terms().version());
    }

    private String withDeadlines(String text, String procedure) {
        return text.replace("{paymentDays}", String.valueOf(deadlines.paymentDays(procedure)))
                .replace("{contactDays}", String.valueOf(deadlines.contactDays(procedure)))
                .replace("{checkTime}", JapaneseDates.time(deadlines.checkTime(procedure)));
    }

    /** A kind that has no price today is not shown. */
    private List<ProcedurePage.Price> prices(String procedure, Procedure.FeeHint fee) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put("procedure", procedure);
        inputs.put("kind", fee.kind());
        inputs.put("date", LocalDate.now(clock).toString());
        return decisions.rows(ProcessNames.Decisions.FEE, inputs).stream()
                .filter(row -> row.get("unitFee") instanceof Number)
                .map(row -> new ProcedurePage.Price(fee.label(), ((Number) row.get("unitFee")).intValue()))
                .limit(1)
                .toList();
    }
}
