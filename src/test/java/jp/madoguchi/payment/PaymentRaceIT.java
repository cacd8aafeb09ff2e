package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import jp.madoguchi.applications.CaseCheck;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.testing.ProductTest;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The provider's word, the cut-off and the resident's withdrawal at the same moment: one outcome, and money is kept
 * exactly where the certificate goes out. {@code -Draces=1000} for the long run.
 */
@ProductTest
class PaymentRaceIT {

    private static final Logger LOG = LoggerFactory.getLogger(PaymentRaceIT.class);
    private static final int ROUNDS = Integer.getInteger("races", 25);

    @Autowired
    private ManagementService management;

    @Autowired
    private ProviderSteps steps;

    @Autowired
    private StripeGateway stripe;

    @Autowired
    private CaseCheck check;

    private final Till till;

    PaymentRaceIT(@Autowired ApplicationContext context) {
        till = new Till(context);
    }

    @Test
    void webhookAgainstTimerAgainstCancellation() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            till.rehearsal().faults(Map.of("webhook", "lost"));
            var reference = till.awaitingPayment();
            till.registered(reference, AUTHENTICATION);
            var waiting = till.pay(reference);
            var told = till.event("payment_intent.succeeded", till.intentJson(reference, 410, "jpy"));

            atOnce(List.of(
                    () -> {
                        till.approved(waiting);
                        return till.webhook(told);
                    },
                    () -> closes(reference),
                    () -> till.withdrawn(reference)));
            till.rehearsal().faults(Map.of("webhook", "none"));
            till.rehearsal().settle();
            steps.runDue();
            till.rehearsal().settle();

            hasOneOutcome(reference);
        }
    }

    /** The timer of the cut-off, as the job executor runs it: whatever fails is tried again, or found gone. */
    private boolean closes(String reference) {
        for (int attempt = 1; attempt <= 5; attempt++) {
            try {
                timerFires(reference);
                steps.runDue();
                return true;
            } catch (RuntimeException e) {
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
            management.executeJob(timer.getId());
        }
    }

    private void hasOneOutcome(String reference) {
        var intent =
                stripe.intent(Objects.requireNonNull(till.request(reference).intentId()));
        boolean goesOut = till.state(reference) == CaseState.PREPARING_DISPATCH;

        assertThat(till.state(reference)).isIn(CaseState.PREPARING_DISPATCH, CaseState.CANCELLED, CaseState.WITHDRAWN);
        assertThat(intent.received() - intent.refunded()).isEqualTo(goesOut ? 410 : 0);
        assertThat(till.paymentState(reference))
                .isIn(goesOut ? List.of(PaymentState.PAID) : List.of(PaymentState.CANCELED, PaymentState.REFUNDED));
        assertThat(check.of(List.of(reference))).isEmpty();
    }

    private static void atOnce(List<Callable<Object>> calls) throws Exception {
        var pool = Executors.newFixedThreadPool(calls.size());
        try {
            for (var result : pool.invokeAll(calls)) {
                result.get();
            }
        } finally {
            pool.shutdown();
        }
    }
}
