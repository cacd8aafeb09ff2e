package jp.madoguchi.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import jp.madoguchi.process.ModelDirectory;
import org.junit.jupiter.api.Test;

class ProcedureControllerTests {

    final Clock clock = Clock.fixed(Instant.parse("2026-06-08T15:30:00Z"), ZoneId.of("Asia/Tokyo"));
    final DecisionTable table = new DecisionTable()
            .with("Requirements", Map.of("signatureRequired", true, "paymentRequired", true))
            .with("Deadlines", Map.of("contactDays", 5, "paymentDays", 6, "checkTime", "08:30"))
            .with("Fee", Map.of("label", "住民票の写し", "unitFee", 300));
    final ProcedureController controller = new ProcedureController(
            new Procedures(new CatalogueFiles(new ModelDirectory(null)), table), new Deadlines(table), table, clock);

    @Test
    void tellsWhatToPrepareWhatItCostsAndHowLongItTakes() {
        var page = controller.one("juminhyo");

        assertThat(page.name()).isEqualTo("住民票の写し");
        assertThat(page.signatureRequired()).isTrue();
        assertThat(page.prepare()).extracting(Procedure.Thing::label).contains("署名用電子証明書の暗証番号", "クレジットカード");
        assertThat(page.fees()).containsExactly(new ProcedurePage.Price("住民票の写し 1通", 300));
        assertThat(page.duration()).contains("翌開庁日");
        assertThat(page.after())
                .anySatisfy(text -> assertThat(text).contains("6開庁日以内に、クレジットカードで"))
                .anySatisfy(text -> assertThat(text).contains("午前8時30分に確認"))
                .noneSatisfy(text -> assertThat(text).contains("{"));
    }

    @Test
    void asksForTodaysPriceInJapan() {
        controller.one("juminhyo");

        assertThat(table.asked).anySatisfy(inputs -> assertThat(inputs)
                .containsEntry("date", "2026-06-09")
                .containsEntry("procedure", "juminhyo")
                .containsKey("kind"));
    }

    @Test
    void listsThemAllInOrder() {
        assertThat(controller.all())
                .extracting(ProcedurePage::id)
                .containsExactly("juminhyo", "juminhyo-kisai", "koseki", "fuhyo", "mibun", "nenkin-genkyo");
    }

    @Test
    void doesNotKnowWhatIsNotInTheCatalogue() {
        assertThatThrownBy(() -> controller.one("../juminhyo")).isInstanceOf(UnknownProcedureException.class);
    }
}
