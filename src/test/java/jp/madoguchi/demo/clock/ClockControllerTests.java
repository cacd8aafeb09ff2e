package jp.madoguchi.demo.clock;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.payment.StripeAccount;
import org.junit.jupiter.api.Test;

class ClockControllerTests {

    private final TimeMachine machine = mock();

    /** A mock of an account is none of ours: it says so by default. */
    @Test
    void runsThroughNoDueDatesWithARealAccountAtStripe() {
        var lever = new ClockController(machine, Clock.systemUTC(), mock(StripeAccount.class));

        assertThatThrownBy(() -> lever.put(new ClockController.Move(null, Duration.ofDays(1))))
                .isInstanceOf(ClockNotOursException.class);
        verifyNoInteractions(machine);
    }
}
