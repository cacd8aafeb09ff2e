package jp.madoguchi.payment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.process.BackgroundWork;
import jp.madoguchi.process.ExternalTasks;
import jp.madoguchi.process.ExternalTasks.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * 入金の照合, each morning and on demand: goes through all that the provider says has happened since the last one, with
 * the handler that webhooks use, lays the books beside each other, has cards forgotten that nobody needs any more, and
 * makes the 朝の確認表 of an open day.
 */
@Component
class ReconciliationWork implements BackgroundWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReconciliationWork.class);

    private final Reconciliations reconciliations;
    private final Reconciler reconciler;
    private final MorningBooks books;
    private final MorningSheets sheets;
    private final ExternalTasks tasks;
    private final OpenDays openDays;
    private final PaymentProperties properties;
    private final Clock clock;

    ReconciliationWork(
            Reconciliations reconciliations,
            Reconciler reconciler,
            MorningBooks books,
            MorningSheets sheets,
            ExternalTasks tasks,
            OpenDays openDays,
            PaymentProperties properties,
            Clock clock) {
        this.reconciliations = reconciliations;
        this.reconciler = reconciler;
        this.books = books;
        this.sheets = sheets;
        this.tasks = tasks;
        this.openDays = openDays;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public int runDue() {
        var mornings = tasks.take(Set.of(PaymentTopics.RECONCILIATION), 1);
        mornings.forEach(this::morning);
        var ordered = reconciliations.due();
        ordered.ifPresent(this::onDemand);
        return mornings.size() + (ordered.isPresent() ? 1 : 0);
    }

    private void morning(Step step) {
        try {
            reconciler.run(reconciliations.begin());
            tasks.complete(step, today());
        } catch (RuntimeException e) {
            LOG.warn("The reconciliation will be tried again: {}", e.toString());
            tasks.postpone(step, "no reconciliation with the payment provider", properties.retryWaits());
        }
    }

    private void onDemand(Reconciliations.Run run) {
        try {
            reconciler.run(run);
            today();
        } catch (RuntimeException e) {
            LOG.warn("The reconciliation will be tried again: {}", e.toString());
            reconciliations.postpone(run);
        }
    }

    /** Makes the sheet of an open day, as things stand now. */
    private Map<String, Object> today() {
        var day = LocalDate.now(clock);
        boolean open = openDays.isOpen(day);
        if (open) {
            var since = sheets.madeBefore(day)
                    .orElseGet(() ->
                            openDays.before(day).atStartOfDay(clock.getZone()).toInstant());
            sheets.keep(books.sheet(day, since));
        }
        return Map.of(PaymentVariables.OPEN_DAY.name(), open, PaymentVariables.SHEET_DAY.name(), day.toString());
    }
}
