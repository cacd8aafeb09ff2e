package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.process.ExternalTasks.Step;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** 08:30 of a busy morning: the provider is asked in lists, whatever the number of cases. */
@ProductTest
@AllWellAgain
class ManyDueIT {

    private static final int DUE = 5_000;
    private static final int CALLS = 60;

    @Autowired
    private CheckStep check;

    @Autowired
    private StripeBooks books;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ConfigurableApplicationContext context;

    @Autowired
    private Crowd crowd;

    @Autowired
    private Rehearsal rehearsal;

    @AfterEach
    void takesTheCrowdAway() {
        crowd.goes();
    }

    @Test
    void fiveThousandDueAtHalfPastEightNeedAtMostSixtyCalls() {
        var first = crowd.paid(DUE);
        crowd.declined(DUE * 15 / 100);
        crowd.others(2 * DUE);
        crowd.later(DUE * 20 / 100);
        var due = due(first);
        var calls = new AtomicInteger();
        ApplicationListener<ServletRequestHandledEvent> counter = request -> {
            if (request.getRequestUrl().startsWith("/demo/stripe/v1/")) {
                calls.incrementAndGet();
            }
        };
        context.addApplicationListener(counter);

        var findings = check.ask(due, new Round(Duration.ofHours(1)));

        context.removeApplicationListener(counter);
        assertThat(calls.get()).isBetween(DUE / (int) StripeCalls.PAGE, CALLS);
        assertThat(findings.values()).hasSize(DUE).allMatch(finding -> "CONFIRMED"
                .equals(Variables.fromMap(finding.variables()).get("paymentCheck")));
    }

    @Test
    void theListOfASlowProviderIsReadAsFarAsTheRoundGoes() {
        var due = due(crowd.paid(5 * (int) StripeCalls.PAGE));
        rehearsal.faults(Map.of("api", "slow"));
        var round = new Round(Duration.ofSeconds(7));

        var findings = check.ask(due, round);

        assertThat(findings.size()).isBetween((int) StripeCalls.PAGE, 3 * (int) StripeCalls.PAGE);
        assertThat(round.leftOut()).hasSize(due.size() - findings.size());
    }

    private List<Step> due(long firstRequest) {
        return jdbc
                .sql("select reference from payment where id >= ?")
                .param(firstRequest)
                .query(String.class)
                .list()
                .stream()
                .map(reference -> new Step(reference, PaymentTopics.CHECK, reference, Map.of(), null))
                .toList();
    }

    @Test
    void theBooksAreReadToTheirLastPage() {
        int charged = 2 * (int) StripeCalls.PAGE + 1;
        crowd.paid(charged);

        var charges = books.charges(Instant.EPOCH);

        assertThat(charges.stream().map(ProviderCharge::intentId).filter(id -> id.startsWith("pi_many")))
                .hasSize(charged)
                .doesNotHaveDuplicates();
    }
}
