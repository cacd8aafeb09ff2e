package jp.madoguchi.demo.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import jp.madoguchi.payment.StripeAccount;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The time machine's lever. */
@RestController
@Profile("demo")
@RequestMapping("/demo/api/clock")
class ClockController {

    private final TimeMachine machine;
    private final Clock clock;
    private final StripeAccount account;

    ClockController(TimeMachine machine, Clock clock, StripeAccount account) {
        this.machine = machine;
        this.clock = clock;
        this.account = account;
    }

    @GetMapping
    Now get() {
        return new Now(OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS));
    }

    /** Answers when every job that became due has run. Stripe's own clock does not come along. */
    @PutMapping
    Now put(@RequestBody Move move) {
        if (!account.standIn()) {
            throw new ClockNotOursException();
        }
        if (move.now() != null) {
            machine.moveTo(move.now().toInstant());
        } else if (move.advance() != null) {
            machine.moveBy(move.advance());
        } else {
            throw new ClockMoveMissingException();
        }
        return get();
    }

    record Now(OffsetDateTime now) {}

    record Move(@Nullable OffsetDateTime now, @Nullable Duration advance) {}
}
