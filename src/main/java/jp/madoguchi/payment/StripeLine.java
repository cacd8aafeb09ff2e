package jp.madoguchi.payment;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpURLConnectionClient;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/**
 * The wire to Stripe. A call ends when our patience does, whatever its attempts, its pauses and the single bytes of its
 * answer would still take; the library bounds each of them, and not the whole.
 */
@Component
class StripeLine extends HttpClient {

    private final HttpClient wire = new HttpURLConnectionClient();
    private final Patience patience;
    private final ExecutorService hands = Executors.newCachedThreadPool(work -> {
        var hand = new Thread(work, "stripe");
        hand.setDaemon(true);
        return hand;
    });

    StripeLine(Patience patience) {
        this.patience = patience;
    }

    @Override
    public StripeResponse requestWithRetries(StripeRequest request) throws StripeException {
        var left = patience.left();
        if (left.isNegative() || left.isZero()) {
            throw new ApiConnectionException("Nobody waits for it any more");
        }
        return answer(hands.submit(() -> super.requestWithRetries(request)), left);
    }

    /** One attempt; none is made for a call that was given up. */
    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ApiConnectionException("The call was given up");
        }
        return wire.request(request);
    }

    private static StripeResponse answer(Future<StripeResponse> call, Duration patience) throws StripeException {
        try {
            return call.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StripeException failure
                    ? failure
                    : new ApiConnectionException("No answer that can be read", e.getCause());
        } catch (TimeoutException e) {
            throw new ApiConnectionException("No answer within " + patience, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("Interrupted", e);
        } finally {
            call.cancel(true);
        }
    }
}
