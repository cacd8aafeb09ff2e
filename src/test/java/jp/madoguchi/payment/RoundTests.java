package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.process.ExternalTasks.Step;
import org.junit.jupiter.api.Test;

class RoundTests {

    private final Round round = new Round(Duration.ofHours(1));
    private int asked;

    @Test
    void endsWithTheFirstSilenceAndRemembersWhoWasNotAsked() {
        assertThat(answer("A")).contains("yes");
        silence("B");

        assertThat(answer("C")).isEmpty();

        assertThat(round.over()).isTrue();
        assertThat(asked).isEqualTo(2);
        assertThat(round.leftOut()).extracting(Step::reference).containsExactly("C");
    }

    @Test
    void endsWithItsTime() {
        var passed = new Round(Duration.ZERO);

        assertThat(passed.ask(step("A"), () -> Optional.of("yes"))).isEmpty();

        assertThat(passed.leftOut()).extracting(Step::reference).containsExactly("A");
    }

    @Test
    void isNotEndedByWhatOneCaseAloneIsToBlameFor() {
        for (var reference : new String[] {"A", "B", "C"}) {
            assertThat(ask(reference, new IllegalStateException("no such request")))
                    .isEmpty();
        }

        assertThat(answer("D")).contains("yes");
    }

    @Test
    void staysEndedWhateverTheLastAnswerWas() {
        assertThat(round.ask("topic", () -> {
                    silence("A");
                    return Optional.of("what is known so far");
                }))
                .isPresent();

        assertThat(answer("B")).isEmpty();
    }

    private void silence(String reference) {
        assertThat(ask(reference, new ProviderUnavailableException(new IllegalStateException("timed out"))))
                .isEmpty();
    }

    private Optional<String> ask(String reference, RuntimeException failure) {
        return round.ask(step(reference), () -> {
            asked++;
            throw failure;
        });
    }

    private Optional<String> answer(String reference) {
        return round.ask(step(reference), () -> {
            asked++;
            return Optional.of("yes");
        });
    }

    private static Step step(String reference) {
        return new Step(reference, PaymentTopics.CLOSING, reference, Map.of(), null);
    }
}
