package io.labortransfer.kit.events;

import java.sql.SQLException;

/** Names a failure without quoting a value. */
final class Failure {

    private Failure() {}

    /** The kind of its root and the first of our own lines, as {@code PSQLException 23514 at Candidates.apply:42}. */
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
        var cause = failure.getCause();
        return cause == null || cause == failure ? failure : root(cause);
    }
}
