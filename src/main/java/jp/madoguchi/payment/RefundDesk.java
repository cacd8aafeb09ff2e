package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Case;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/** 返金の起案: what may go back of a case's money, and the draft that a second person decides. */
@Component
class RefundDesk {

    private final Case cases;
    private final Positions positions;
    private final HeldMoney held;
    private final Refunds refunds;
    private final ExternalTasks steps;
    private final AuditLog audit;
    private final Clock clock;

    RefundDesk(
            Case cases,
            Positions positions,
            HeldMoney held,
            Refunds refunds,
            ExternalTasks steps,
            AuditLog audit,
            Clock clock) {
        this.cases = cases;
        this.positions = positions;
        this.held = held;
        this.refunds = refunds;
        this.steps = steps;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What can still go back of one charge.
     *
     * @param yen what is held of it, less what was promised already
     */
    record Available(Position request, PaymentFact charge, int yen) {}

    /** Of each charge of each request, for a refund is of one charge; no money, no refund. */
    List<Available> available(String reference) {
        return positions.all(reference).stream()
                .flatMap(request -> request.charges().stream().map(charge -> available(request, charge)))
                .filter(left -> left.yen() > 0)
                .toList();
    }

    private Available available(Position request, String object) {
        var charge = request.facts().charges().stream()
                .filter(fact -> String.valueOf(fact.objectId()).equals(object))
                .findFirst()
                .orElseThrow();
        return new Available(request, charge, Math.toIntExact(held.free(request, object)));
    }

    /**
     * Drafts a refund; nothing moves before another person approves it.
     *
     * @throws RefundRefusedException if a draft waits already, money is going back by itself, more is asked than is
     *     there, the issuer may still give back what is said to be transferred, or the day of the transfer cannot be
     */
    long draft(String reference, Draft draft) {
        return cases.change(reference, application -> draft(application, draft));
    }

    private long draft(Application application, Draft draft) {
        if (refunds.undecided(application.reference()).isPresent()) {
            throw RefundRefusedException.waiting();
        }
        if (steps.waitsOutside(ProcessNames.REFUND, application.reference(), PaymentTopics.REFUND)) {
            throw RefundRefusedException.goesBackByItself();
        }
        var from = available(application.reference()).stream()
                .findFirst()
                .orElseThrow(RefundRefusedException::nothingThere);
        if (draft.amount() < 1 || draft.amount() > from.yen()) {
            throw RefundRefusedException.tooMuch(from.yen());
        }
        if (draft.transferredOn() != null) {
            requireTransfer(from, draft.transferredOn());
        }
        var payment = from.request().payment();
        long id = refunds.draft(payment, String.valueOf(from.charge().objectId()), draft);
        audit.write(
                application.reference(),
                draft.clerk(),
                "REFUND",
                "DRAFTED " + draft.amount()
                        + (draft.transferredOn() == null ? "" : " TRANSFERRED " + draft.transferredOn()));
        cases.startBeside(
                application,
                ProcessNames.REFUND,
                Map.of(
                        ProcessNames.REFERENCE.name(), application.reference(),
                        ProcessNames.PROCEDURE.name(), application.procedure(),
                        PaymentVariables.PAYMENT_ID.name(), payment.id(),
                        PaymentVariables.REFUND_ID.name(), id));
        return id;
    }

    private void requireTransfer(Available from, LocalDate day) {
        var charge = from.request().of(String.valueOf(from.charge().objectId()));
        if (charge.state() == PaymentState.DISPUTED) {
            throw RefundRefusedException.contested();
        }
        var came = LocalDate.ofInstant(from.charge().occurredAt(), clock.getZone());
        if (day.isBefore(came) || day.isAfter(LocalDate.now(clock))) {
            throw RefundRefusedException.notTransferredThen(came);
        }
    }
}
