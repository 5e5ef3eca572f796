package io.labortransfer.kit.events;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that stay, and names them without quoting a value. */
final class Failure {

    /** Connection, transaction rollback, resources, operator's intervention, lock not available. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "55");

    private Failure() {}

    /** Whether the same work may succeed when it is done again. */
    static boolean passes(Throwable failure) {
        for (var cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SQLTransientException || cause instanceof SQLRecoverableException) {
                return true;
            }
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
            var name = cause.getClass().getSimpleName();
            if (name.equals("OptimisticLockException")
                    || name.equals("StaleObjectStateException")
                    || name.equals("LockTimeoutException")
                    || name.equals("PessimisticLockException")) {
                return true;
            }
        }
        return false;
    }

    private static boolean passes(SQLException failure) {
        var state = failure.getSQLState();
        // No state: the connection pool gave none in time.
        return state == null || state.length() < 2 || PASSING_STATES.contains(state.substring(0, 2));
    }

    /** The kinds of all causes and the first of our own lines, as {@code PSQLException 23514 at Candidates.apply:42}. */
    static String name(Throwable failure) {
        var root = root(failure);
        var kind = root.getClass().getSimpleName();
        if (root instanceof SQLException sql) {
            kind += " " + sql.getSQLState();
        }
        if (root instanceof MalformedEvent malformed) {
            kind += ": " + malformed.getMessage();
        }
        for (var frame : root.getStackTrace()) {
            if (frame.getClassName().startsWith("io.labortransfer.")) {
                var type = frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1);
                return kind + " at " + type + "." + frame.getMethodName() + ":" + frame.getLineNumber();
            }
        }
        return kind;
    }

    private static Throwable root(Throwable failure) {
        var cause = next(failure);
        return cause == null ? failure : root(cause);
    }

    private static @Nullable Throwable next(Throwable failure) {
        return failure.getCause() == failure ? null : failure.getCause();
    }
}
