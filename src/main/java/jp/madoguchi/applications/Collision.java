package jp.madoguchi.applications;

import java.sql.SQLException;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Tells a failure that comes of two changes at the same moment, and goes away on repeating, from any other. */
final class Collision {

    /** PostgreSQL's serialization_failure and deadlock_detected. */
    private static final Set<String> SQL_STATES = Set.of("40001", "40P01");
    /** Where the engine walks its execution tree. */
    private static final String TREE = "org.camunda.bpm.engine.impl.pvm.";

    private Collision() {}

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
     * The engine reads an execution and its children by statements of their own, each seeing what is committed by then;
     * when a job of the case ends in between, the engine trips over the missing half instead of naming the collision.
     */
    private static boolean tornRead(RuntimeException failure) {
        return failure instanceof NullPointerException
                && failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(TREE);
    }
}
