package jp.madoguchi.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The same call many times at the same moment, as doubled clicks and repeated webhooks are. */
final class AtOnce {

    private AtOnce() {}

    static <T> List<T> run(int times, Callable<T> call) throws Exception {
        return run(times, times, call);
    }

    static <T> List<T> run(int times, int threads, Callable<T> call) throws Exception {
        var pool = Executors.newFixedThreadPool(threads);
        try {
            var results = new ArrayList<T>();
            for (var result : pool.invokeAll(Collections.nCopies(times, call))) {
                results.add(result.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
