package jp.madoguchi.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StripeIntentsTests {

    @Test
    void aQuestionWithoutAnAnswerHoldsUpNoOther() {
        var gateway = mock(StripeGateway.class);
        var answered = new Intent("pi_2", Intent.Status.SUCCEEDED, 410, 0, false, "jpy", Instant.EPOCH, null, null);
        when(gateway.find("pi_1")).thenThrow(new ProviderUnavailableException(new IllegalStateException("timed out")));
        when(gateway.find("pi_2")).thenReturn(Optional.of(answered));
        var intents = new StripeIntents(mock(StripeCalls.class), gateway);

        assertThat(intents.of(Set.of("pi_1", "pi_2"), Instant.EPOCH)).containsOnlyKeys("pi_2");
    }
}
