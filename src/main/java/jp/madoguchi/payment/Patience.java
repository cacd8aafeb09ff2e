package jp.madoguchi.payment;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * How long the provider may keep us waiting, by the wall clock: whoever waits for an answer of ours waits for all its
 * calls together, background work for each.
 */
@Component
class Patience {

    private final ThreadLocal<@Nullable Long> end = new ThreadLocal<>();
    private final PaymentProperties properties;
    private final LongSupplier nanoTime;

    @Autowired
    Patience(PaymentProperties properties) {
        this(properties, System::nanoTime);
    }

    Patience(PaymentProperties properties, LongSupplier nanoTime) {
        this.properties = properties;
        this.nanoTime = nanoTime;
    }

    /** From now on this thread works for somebody who waits. */
    void begin() {
        end.set(nanoTime.getAsLong() + properties.requestTimeout().toNanos());
    }

    void end() {
        end.remove();
    }

    /** How long the next call may last, with all its attempts; nothing or less when nobody waits any more. */
    Duration left() {
        var until = end.get();
        var call = properties.callTimeout();
        if (until == null) {
            return call;
        }
        var left = Duration.ofNanos(until - nanoTime.getAsLong());
        return left.compareTo(call) < 0 ? left : call;
    }
}
