package jp.madoguchi.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.validation.ValidationAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OpeningTests {

    private final ApplicationContextRunner product = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(ValidationAutoConfiguration.class))
            .withUserConfiguration(OnlyOpening.class);

    @Test
    void isThatOfMostCitiesUnlessConfigured() {
        product.run(context -> assertThat(context.getBean(Opening.class)).isEqualTo(OpenDaysTests.USUAL));
    }

    @Test
    void isThatOfTheOrdinance() {
        product.withPropertyValues(
                        "madoguchi.city.opening.closed-weekdays=SUNDAY,MONDAY",
                        "madoguchi.city.opening.year-end=--12-28",
                        "madoguchi.city.opening.new-year=--01-04")
                .run(context -> {
                    var days = new Closures(
                            new KnownDays(new HashMap<>(), new HashMap<>()), context.getBean(Opening.class));

                    assertThat(closures(days))
                            .isEqualTo(Map.of(
                                    "2026-06-06", Optional.empty(),
                                    "2026-06-08", Optional.of("月曜日"),
                                    "2026-12-25", Optional.empty(),
                                    "2026-12-28", Optional.of("年末年始"),
                                    "2029-01-04", Optional.of("年末年始"),
                                    "2029-01-05", Optional.empty()));
                });
    }

    private static Map<String, Optional<String>> closures(Closures days) {
        var closures = new HashMap<String, Optional<String>>();
        for (var day :
                new String[] {"2026-06-06", "2026-06-08", "2026-12-25", "2026-12-28", "2029-01-04", "2029-01-05"}) {
            closures.put(day, days.of(LocalDate.parse(day)));
        }
        return closures;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "closed-weekdays=MONDAY,TUESDAY,WEDNESDAY,THURSDAY,FRIDAY,SATURDAY,SUNDAY",
                "year-end=--01-29",
                "new-year=--12-03",
                "closed-weekdays=HOLIDAY"
            })
    void isRefusedWhenItIsImpossible(String property) {
        product.withPropertyValues("madoguchi.city.opening." + property)
                .run(context -> assertThat(context).hasFailed());
    }

    @EnableConfigurationProperties(Opening.class)
    static class OnlyOpening {}
}
