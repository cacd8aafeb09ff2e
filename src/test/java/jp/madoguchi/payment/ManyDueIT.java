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
    private Till till;

    @Autowired
    private Rehearsal rehearsal;

    /** The context is shared: a comparison of the books by another test must not meet these. */
    @AfterEach
    void takesTheCrowdAway() {
        jdbc.sql("delete from stripe_object where id ~ '^(ch|pi)_(many|other|declined)'")
                .update();
        jdbc.sql("delete from payment where reference like 'MANY-%'").update();
        jdbc.sql("delete from application where reference like 'MANY-%'").update();
    }

    @Test
    void fiveThousandDueAtHalfPastEightNeedAtMostSixtyCalls() {
        var first = till.manyPaid(DUE);
        till.manyDeclined(DUE * 15 / 100);
        till.manyOthers(2 * DUE);
        till.manyLater(DUE * 20 / 100);
        var due = due(first);
        var calls = new AtomicInteger();
        ApplicationListener<ServletRequestHandledEvent> counter = request -> {
            if (request.getRequestUrl().startsWith("/demo/stripe/v1/")) {
                calls.incrementAndGet();
            }
        };
        context.addApplicationListener(counter);

        var findings = check.ask(due, new Round());

        context.removeApplicationListener(counter);
        assertThat(calls.get()).isBetween(DUE / (int) StripeCalls.PAGE, CALLS);
        assertThat(findings.values()).hasSize(DUE).allMatch(finding -> "CONFIRMED"
                .equals(Variables.fromMap(finding.variables()).get("paymentCheck")));
    }

    @Test
    void theListOfASlowProviderIsReadAsFarAsTheRoundGoes() {
        var due = due(till.manyPaid(5 * (int) StripeCalls.PAGE));
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
        till.manyPaid(charged);

        var charges = books.charges(Instant.EPOCH);

        assertThat(charges.stream().map(ProviderCharge::intentId).filter(id -> id.startsWith("pi_many")))
                .hasSize(charged)
                .doesNotHaveDuplicates();
    }
}
