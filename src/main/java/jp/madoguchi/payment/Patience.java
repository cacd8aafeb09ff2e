package jp.madoguchi.payment;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How long the provider may keep us waiting, by the wall clock: whoever waits for an answer of ours waits for all its
 * calls together, background work for each.
 */
@Component
class Patience {

    private final ThreadLocal<@Nullable Long> end = new ThreadLocal<>();
    private final PaymentProperties properties;

    Patience(PaymentProperties properties) {
        this.properties = properties;
    }

    /** From now on this thread works for somebody who waits. */
    void begin() {
        end.set(System.nanoTime() + properties.requestTimeout().toNanos());
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
        var left = Duration.ofNanos(until - System.nanoTime());
        return left.compareTo(call) < 0 ? left : call;
    }
}
