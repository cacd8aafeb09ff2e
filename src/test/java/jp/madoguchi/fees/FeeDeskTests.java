package jp.madoguchi.fees;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import jp.madoguchi.applications.Application;
import jp.madoguchi.applications.Applications;
import jp.madoguchi.applications.CaseState;
import jp.madoguchi.audit.AuditLog;
import jp.madoguchi.procedures.Decisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class FeeDeskTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-09T01:00:00Z"), ZoneId.of("Asia/Tokyo"));
    private static final Decisions LISTS = (decision, inputs) -> decision.equals("Fee")
            ? List.of(Map.of("label", "住民票の写し", "unitFee", 300))
            : List.of(Map.of("label", "郵送料（定形）", "amount", 110));

    @Test
    void addsCopiesAndPostage() {
        var fee = desk(LISTS).compute(application("2"));

        assertThat(fee.total()).isEqualTo(710);
        assertThat(fee.lines()).containsExactly(new Fee.Line("住民票の写し（300円×2通）", 600), new Fee.Line("郵送料（定形）", 110));
    }

    @Test
    void refusesToAnswerWhenAPriceIsMissing() {
        var desk = desk((decision, inputs) -> List.of());

        assertThatThrownBy(() -> desk.compute(application("1")))
                .isInstanceOf(FeeUnknownException.class)
                .hasMessageContaining("手数料を計算できません");
    }

    @Test
    void refusesToChooseBetweenTwoPrices() {
        var row = Map.<String, Object>of("label", "写し", "unitFee", 300);
        var desk = desk((decision, inputs) -> List.of(row, row));

        assertThatThrownBy(() -> desk.compute(application("1"))).isInstanceOf(FeeUnknownException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-361, -409})
    void refusesAnAmountThatNoCardCanPay(int adjustment) {
        assertThatThrownBy(() -> desk(LISTS).fix(application("1"), adjustment, "窓口で一部を受領", "shinsa"))
                .isInstanceOf(FeeAdjustmentInvalidException.class)
                .hasMessageContaining("50円");
    }

    @Test
    void refusesAPriceThatNoCardCanPay() {
        var cheap = desk((decision, inputs) -> decision.equals("Fee")
                ? List.of(Map.of("label", "閲覧", "unitFee", 10))
                : List.of(Map.of("label", "郵送料", "amount", 39)));

        assertThatThrownBy(() -> cheap.fix(application("1"), 0, null, "shinsa"))
                .isInstanceOf(FeeAdjustmentInvalidException.class)
                .hasMessageContaining("50円");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "100", "二", "1.5"})
    void refusesANumberOfCopiesThatIsNone(String copies) {
        assertThatThrownBy(() -> desk(LISTS).compute(application(copies))).isInstanceOf(FeeUnknownException.class);
    }

    private static FeeDesk desk(Decisions lists) {
        return new FeeDesk(
                new Prices(lists),
                mock(Applications.class),
                new Fees(mock(JdbcClient.class, RETURNS_DEEP_STUBS), new ObjectMapper()),
                mock(AuditLog.class),
                CLOCK);
    }

    private static Application application(String copies) {
        return new Application(
                "ABCDE-FGH23",
                "juminhyo",
                "taro@example.jp",
                CaseState.IN_REVIEW,
                1,
                "1",
                Map.of("copies", copies, "deliveryMethod", "standard"),
                CLOCK.instant(),
                null,
                null,
                false,
                CLOCK.instant());
    }
}
