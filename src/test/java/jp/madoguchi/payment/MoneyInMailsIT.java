package jp.madoguchi.payment;

import static jp.madoguchi.testing.CardNumbers.AUTHENTICATION;
import static jp.madoguchi.testing.CardNumbers.VISA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import jp.madoguchi.calendar.JapaneseDates;
import jp.madoguchi.calendar.OpenDays;
import jp.madoguchi.testing.Clerk;
import jp.madoguchi.testing.ProductTest;
import jp.madoguchi.testing.Rehearsal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Amounts, days and reasons that a mail about money names. */
@ProductTest
@AllWellAgain
class MoneyInMailsIT {

    @Autowired
    private OpenDays openDays;

    @Autowired
    private Till till;

    @Autowired
    private ProviderConsole console;

    @Autowired
    private Rehearsal rehearsal;

    @Test
    void theRequestNamesTheSumItsPartsAndTheLastDay() {
        var reference = till.awaitingPayment();

        assertThat(text(reference, "M3"))
                .contains(
                        "■ お支払い金額\n410円",
                        "300円",
                        "110円",
                        JapaneseDates.date(till.request(reference).payBy()) + "まで");
    }

    @Test
    void thePaymentNamesTheMorningAfterTheDayOfTheCharge() {
        var friday = rehearsal.now().toLocalDate();
        while (openDays.isOpen(friday.plusDays(1)) || !openDays.isOpen(friday)) {
            friday = friday.plusDays(1);
        }
        till.moveTo(friday, LocalTime.of(10, 0));
        var reference = till.paid(VISA);

        LocalDate checked = openDays.next(friday);
        assertThat(text(reference, "M8")).contains("■ お支払い金額\n410円", JapaneseDates.date(checked) + "の");
    }

    @Test
    void aPartThatWentBackIsNamedAloneAndTheLastOneCounts() {
        var reference = till.paid(VISA);

        givesBack(reference, 110);
        assertThat(text(reference, "M11")).contains("■ 返金する金額\n110円").doesNotContain("410円", "お支払いがあったため");
        givesBack(reference, 300);

        assertThat(text(reference, "M11")).contains("■ 返金する金額\n300円");
    }

    @Test
    void moneyOfAnEarlierRequestIsWhatWentBack() {
        rehearsal.faults(Map.of("webhook", "lost"));
        var reference = till.awaitingPayment();
        till.registered(reference, AUTHENTICATION);
        till.afterTheCutOff(reference);
        var intent = till.request(reference).intentId();
        rehearsal.faults(Map.of("webhook", "none"));
        console.tool("/payment_intents/" + intent + "/late-charge", Map.of());
        rehearsal.settle();

        assertThat(text(reference, "M11")).contains("■ 返金する金額\n410円", "受付が終わった後に、お支払いがあったため");
    }

    @Test
    void anEndPromisesNoMoneyThatWentBack() {
        var reference = till.paid(VISA);
        givesBack(reference, 410);

        assertThat(till.withdrawn(reference)).isEqualTo(200);

        assertThat(text(reference, "M10")).contains("お預かりしている料金がある場合は").doesNotContain("すでにお支払いいただいている場合は返金し");
    }

    private void givesBack(String reference, int amount) {
        Clerk.login(rehearsal, "shuno")
                .browser()
                .post("/clerk/api/cases/" + reference + "/refunds", Map.of("amount", amount, "reason", "過誤納のため"))
                .expect(200);
        Clerk.login(rehearsal, "shuno2").decides(reference, "Task_DecideRefund", Map.of("outcome", "APPROVE"));
        rehearsal.settle();
    }

    private String text(String reference, String kind) {
        return rehearsal.mail(Till.email(reference), kind).get("text").asText().replace("\r\n", "\n");
    }
}
