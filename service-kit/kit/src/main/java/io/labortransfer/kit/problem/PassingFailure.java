package io.labortransfer.kit.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that stay. */
public final class PassingFailure {

    /** Connection, transaction rollback, resources, operator's intervention, lock not available. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "55");

    private static final Set<String> OTHERS_WERE_FASTER = Set.of(
            "OptimisticLockException", "StaleObjectStateException", "LockTimeoutException", "PessimisticLockException");

    private PassingFailure() {}

    /** Whether the same work may succeed when it is done again. */
    public static boolean is(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof Passing
                    || cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && hasPassingState(sql)) {
                return true;
            }
            if (OTHERS_WERE_FASTER.contains(cause.getClass().getSimpleName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPassingState(SQLException failure) {
        String state = failure.getSQLState();
        // No state: the connection pool gave none in time.
        return state == null || state.length() < 2 || PASSING_STATES.contains(state.substring(0, 2));
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
