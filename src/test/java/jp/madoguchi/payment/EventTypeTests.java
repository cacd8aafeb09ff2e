package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.WebhookEndpointCreateParams.EnabledEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EventTypeTests {

    @Test
    void isFoundByStripesWord() {
        assertThat(EventType.words())
                .hasSize(EventType.values().length)
                .allMatch(word -> EventType.of(word).map(EventType::word).equals(java.util.Optional.of(word)));
        assertThat(EventType.of("charge.captured")).isEmpty();
    }

    @Test
    void canBeSubscribedTo() {
        assertThat(Arrays.stream(EnabledEvent.values()).map(EnabledEvent::getValue))
                .containsAll(EventType.words());
    }

    /** The guide cuts what the type before has said. */
    @Test
    void isNamedInTheOperatorsGuide() throws IOException {
        var guide = Files.readString(Path.of("docs", "operator.md"));

        assertThat(EventType.words())
                .allMatch(word -> guide.contains("`" + word + "`")
                        || guide.contains("`" + word.substring(word.lastIndexOf('.')) + "`"));
    }
}
