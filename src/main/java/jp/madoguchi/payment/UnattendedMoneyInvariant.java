package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import jp.madoguchi.applications.Invariant;
import jp.madoguchi.applications.ProcessesBeside;
import jp.madoguchi.process.ProcessNames;
import org.springframework.stereotype.Component;

/** What is open about the money of a case has a process that leads to somebody. */
@Component
class UnattendedMoneyInvariant implements Invariant {

    private final PaymentAlarms alarms;
    private final Refunds refunds;
    private final ProcessesBeside processes;

    UnattendedMoneyInvariant(PaymentAlarms alarms, Refunds refunds, ProcessesBeside processes) {
        this.alarms = alarms;
        this.refunds = refunds;
        this.processes = processes;
    }

    @Override
    public List<Violation> violations(Collection<String> references) {
        var asked = Set.copyOf(references);
        var asking = processes.of(ProcessNames.PAYMENT_ALARM);
        var refunding = processes.of(ProcessNames.REFUND);
        var found = new ArrayList<Violation>();
        alarms.open().stream()
                .map(PaymentAlarm::reference)
                .filter(reference -> reference != null && asked.contains(reference) && !asking.contains(reference))
                .distinct()
                .forEach(reference -> found.add(new Violation(reference, "an alarm about money that nobody sees")));
        refunds.promised(asked).stream()
                .filter(reference -> !refunding.contains(reference))
                .forEach(reference -> found.add(new Violation(reference, "a refund that nobody goes on with")));
        return found;
    }
}
