package jp.madoguchi.process;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two changes at the same moment: tells a failure that comes of them, and goes away on repeating, from any other, and
 * repeats what failed so.
 */
public final class Collision {

    private static final int ATTEMPTS = 5;

    /** PostgreSQL's serialization_failure and deadlock_detected. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");
    /** Where the engine walks its execution tree. */
    private static final String TREE = "org.camunda.bpm.engine.impl.pvm.";
    /** Where the engine gives a message to the execution that it found waiting for it a moment ago. */
    private static final String RECEIVING = "org.camunda.bpm.engine.impl.cmd.MessageEventReceivedCmd";
    /** What the engine makes its complaints with. */
    private static final String COMPLAINT = "org.camunda.bpm.engine.impl.util.EnsureUtil";

    private Collision() {}

    /**
     * Runs a change in a transaction of its own, again and again while somebody else was faster in the engine, or a job
     * wanted the same rows in another order. So it must not act outside the database.
     */
    public static <T> T repeat(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !caused(e)) {
                    throw e;
                }
            }
        }
    }

    static boolean caused(RuntimeException failure) {
        return failure instanceof OptimisticLockingException
                || failure instanceof ConcurrencyFailureException
                || refusedByDatabase(failure)
                || tornRead(failure);
    }

    private static boolean refusedByDatabase(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && SQL_STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The engine reads an execution, its children and the messages it waits for by statements of their own, each seeing
     * what is committed by then; when a job of the case ends in between, the engine trips over the missing half instead
     * of naming the collision.
     */
    private static boolean tornRead(RuntimeException failure) {
        var trace = failure.getStackTrace();
        return failure instanceof NullPointerException
                ? trace.length > 0 && trace[0].getClassName().startsWith(TREE)
                : failure instanceof ProcessEngineException
                        && complainant(trace).equals(RECEIVING);
    }

    private static String complainant(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .map(StackTraceElement::getClassName)
                .filter(name -> name.startsWith("org.camunda.") && !name.equals(COMPLAINT))
                .findFirst()
                .orElse("");
    }
}
