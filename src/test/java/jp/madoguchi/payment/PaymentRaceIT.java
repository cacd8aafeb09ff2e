package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jp.madoguchi.applications.CaseCheck;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * The provider's word, the cut-off, and the resident's withdrawal or the desk's cancellation at the same moment: one
 * outcome, and money is kept exactly where the certificate goes out. Each starts a little later or earlier in each
 * round, so that each of them wins sometimes. {@code -Draces=1000} for the long run.
 */
@ProductTest
class PaymentRaceIT {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRaceIT.class);
    private static final int ROUNDS = Integer.getInteger("races", 25);
    /** About as long as the longest of the racers takes. */
    private static final int LATEST_START_MILLIS = 150;

    @Autowired
    private ManagementService management;

    @Autowired
    private ProviderSteps steps;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private CaseCheck check;

    @Autowired
    private OpenDays openDays;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private ProviderWord word;

    private final Random starts = new Random(20261124);
    private final Till till;
    private final Clerk shuno;

    PaymentRaceIT(@Autowired Till till) {
        this.till = till;
        shuno = Clerk.login(till.rehearsal(), "shuno");
    }

    @Test
    void aWebhookATimerAndACancellationAtOnceHaveOneOutcome() throws Exception {
        var outcomes = new EnumMap<CaseState, Integer>(CaseState.class);
        for (int round = 0; round < ROUNDS; round++) {
            till.rehearsal().faults(Map.of("webhook", "lost"));
            var reference = till.awaitingPayment();
            till.registered(reference, AUTHENTICATION);
            var waiting = till.pay(reference);
            var told = word.event("payment_intent.succeeded", word.intentJson(reference, 410, "jpy"));

            Callable<Object> cancels = round % 2 == 0 ? () -> till.withdrawn(reference) : () -> deskCancels(reference);
            atOnce(List.of(
                    () -> {
                        till.approved(waiting);
                        return intent(reference).succeeded() && word.webhook(told) == 200;
                    },
                    () -> closes(reference),
                    cancels));
            till.rehearsal().faults(Map.of("webhook", "none"));
            till.rehearsal().settle();
            steps.runDue();
            deskDecides(reference);
            till.rehearsal().settle();

            hasOneOutcome(reference);
            outcomes.merge(till.state(reference), 1, Integer::sum);
        }
        LOG.info("{} rounds: {}", ROUNDS, outcomes);
    }

    @Test
    void moneyThatIsToldBetweenTheLimitAndTheClosingIsKept() {
        till.rehearsal().faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        var waiting = till.pay(reference);
        var told = word.event("payment_intent.succeeded", word.intentJson(reference, 410, "jpy"));

        timerFires(reference);
        till.approved(waiting);
        word.webhook(told);
        till.rehearsal().faults(Map.of("webhook", "none"));
        till.rehearsal().settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        hasOneOutcome(reference);
    }

    @Test
    void moneyUnderAnotherIdThatIsToldBetweenTheLimitAndTheClosingIsForAPerson() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var elsewhere = chargedElsewhere(reference);

        timerFires(reference);
        told(reference, elsewhere);
        till.rehearsal().settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.PREPARING_DISPATCH);
        assertThat(till.paymentState(reference)).isEqualTo(PaymentState.UNKNOWN);
        assertThat(till.openTasks(reference)).containsExactly("Task_SettleAlarm");
        till.moveTo(openDays.next(till.rehearsal().now().toLocalDate()), LocalTime.of(8, 30));
        assertThat(till.openTasks(reference)).containsExactlyInAnyOrder("Task_ResolvePayment", "Task_SettleAlarm");
    }

    @Test
    void moneyUnderAnotherIdThatIsToldDuringAWithdrawalGoesBack() {
        var reference = till.awaitingPayment();
        till.registered(reference, VISA);
        var elsewhere = chargedElsewhere(reference);

        assertThat(till.withdrawn(reference)).isEqualTo(200);
        told(reference, elsewhere);
        till.rehearsal().settle();

        assertThat(till.state(reference)).isEqualTo(CaseState.WITHDRAWN);
        assertThat(stripe.intent(elsewhere).refunded()).isEqualTo(410);
        assertThat(till.rehearsal().count(Till.email(reference), "M11")).isEqualTo(1);
    }

    private String chargedElsewhere(String reference) {
        var elsewhere = console.made(till.request(reference));
        till.rehearsal().faults(Map.of("webhook", "lost"));
        console.tool("/payment_intents/" + elsewhere + "/late-charge", Map.of());
        till.rehearsal().faults(Map.of("webhook", "none"));
        return elsewhere;
    }

    private void told(String reference, String charge) {
        var intent = word.intentJson(reference, 410, "jpy")
                .replace(Objects.requireNonNull(till.request(reference).intentId()), charge);
        assertThat(word.webhook(word.event("payment_intent.succeeded", intent))).isEqualTo(200);
    }

    /** 収納 stops the payment and cancels the case, as far as either is still possible. */
    private boolean deskCancels(String reference) {
        var stopped =
                shuno.browser().post("/clerk/api/cases/" + reference + "/payment-stop", Map.of("reason", "申請者の希望"));
        assertThat(stopped.status()).isIn(200, 409);
        steps.runDue();
        deskDecides(reference);
        return stopped.status() == 200;
    }

    private void deskDecides(String reference) {
        for (var task : shuno.tasks(reference)) {
            if (task.get("taskDefinitionKey").asText().equals("Task_DecideUnpaid")) {
                var decided = shuno.tries(task.get("id").asText(), Map.of("outcome", "CANCEL", "reason", "申請者の希望"));
                assertThat(decided.status()).isIn(200, 404, 409);
            }
        }
    }

    /** The timer of the cut-off, as the job executor runs it: whatever collides is tried again, or found gone. */
    private boolean closes(String reference) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            try {
                timerFires(reference);
                steps.runDue();
                return true;
            } catch (ProcessEngineException | ConcurrencyFailureException e) {
                LOG.info("The cut-off of {} collided: {}", reference, e.getMessage());
            }
        }
        return false;
    }

    private void timerFires(String reference) {
        var timer = management
                .createJobQuery()
                .processInstanceId(till.instance(reference))
                .activityId("Timer_PaymentLimit")
                .singleResult();
        if (timer != null) {
            executes(timer.getId());
        }
    }

    /** The engine throws a bare NullPointerException when it reads executions that another transaction takes down. */
    private void executes(String job) {
        try {
            management.executeJob(job);
        } catch (NullPointerException e) {
            if (!ofTheEngine(e)) {
                throw e;
            }
            throw new OptimisticLockingException("The engine lost its executions", e);
        }
    }

    private static boolean ofTheEngine(NullPointerException failure) {
        return Stream.of(failure.getStackTrace())
                .findFirst()
                .filter(thrown -> thrown.getClassName().startsWith("org.camunda."))
                .isPresent();
    }

    private Intent intent(String reference) {
        return stripe.intent(Objects.requireNonNull(till.request(reference).intentId()));
    }

    private void hasOneOutcome(String reference) {
        var intent = intent(reference);
        boolean goesOut = till.state(reference) == CaseState.PREPARING_DISPATCH;

        assertThat(till.state(reference)).isIn(CaseState.PREPARING_DISPATCH, CaseState.CANCELLED, CaseState.WITHDRAWN);
        assertThat(intent.received() - intent.refunded()).isEqualTo(goesOut ? 410 : 0);
        assertThat(till.paymentState(reference))
                .isIn(goesOut ? List.of(PaymentState.PAID) : List.of(PaymentState.CANCELED, PaymentState.REFUNDED));
        assertThat(check.of(List.of(reference))).isEmpty();
    }

    private void atOnce(List<Callable<Object>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            for (var result : pool.invokeAll(calls.stream().map(this::staggered).toList())) {
                result.get();
            }
        } finally {
            pool.shutdown();
        }
    }

    private Callable<Object> staggered(Callable<Object> call) {
        long wait = TimeUnit.MILLISECONDS.toNanos(starts.nextInt(LATEST_START_MILLIS));
        return () -> {
            LockSupport.parkNanos(wait);
            return call.call();
        };
    }
}
