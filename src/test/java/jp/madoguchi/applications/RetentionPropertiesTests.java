package jp.madoguchi.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Map;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionPropertiesTests {

    /** A hold lasts half a year at most, and may come after a correction and a question. */
    private static final Period LONG_CASE = Period.ofMonths(11);

    /** The engine counts from the start of a process, we from the end of the case. */
    @ParameterizedTest
    @ValueSource(strings = {"application", "email-verification", "late-payment"})
    void theEnginesHistoryLastsUntilTheCaseIsErased(String file) {
        var kept = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("madoguchi.retention", RetentionProperties.class);
        var process = Bpmn.readModelFromStream(getClass().getResourceAsStream("/bpmn/" + file + ".bpmn"))
                .getModelElementsByType(Process.class)
                .iterator()
                .next();
        var start = Instant.parse("2026-06-01T00:00:00Z").atZone(ZoneOffset.UTC);

        assertThat(start.plus(Period.parse(process.getCamundaHistoryTimeToLiveString())))
                .isAfter(start.plus(LONG_CASE).plus(kept.applications()));
    }
}
