package jp.madoguchi.procedures;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Answers kept for a minute: pages, drafts and timers ask the same few rows again and again, and each asking costs the
 * engine a statement. A new version of a table counts everywhere as soon as this minute is over.
 */
final class KeptDecisions implements Decisions {

    private static final long KEEP = Duration.ofMinutes(1).toNanos();
    private static final int MOST = 1000;

    private final Map<Question, Answer> kept = new ConcurrentHashMap<>();
    private final Decisions decisions;

    KeptDecisions(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public List<Map<String, Object>> rows(String decision, Map<String, Object> inputs) {
        long now = System.nanoTime();
        var question = new Question(decision, new HashMap<>(inputs));
        var known = kept.get(question);
        if (known != null && now - known.since() < KEEP) {
            return known.rows();
        }
        var rows = decisions.rows(decision, inputs);
        if (kept.size() >= MOST) {
            kept.clear();
        }
        kept.put(question, new Answer(rows, now));
        return rows;
    }

    private record Question(String decision, Map<String, Object> inputs) {}

    private record Answer(List<Map<String, Object>> rows, long since) {}
}
