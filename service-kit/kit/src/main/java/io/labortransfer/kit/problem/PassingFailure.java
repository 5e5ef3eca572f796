package io.labortransfer.kit.problem;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Tells failures that pass by themselves from those that stay. */
public final class PassingFailure {

    /** Connection, transaction rollback, resources, operator's intervention, lock not available. */
    private static final Set<String> PASSING_STATES = Set.of("08", "40", "53", "57", "55");

    /** Serialization failure, deadlock: PostgreSQL has ended the transaction in favour of another, and says so for sure. */
    private static final Set<String> ROLLED_BACK_FOR_ANOTHER = Set.of("40001", "40P01");

    /** What was read has been written by another meanwhile, so that Hibernate writes nothing. */
    private static final Set<String> OTHERS_WERE_FASTER =
            Set.of("OptimisticLockException", "StaleObjectStateException");

    private static final Set<String> OTHERS_ARE_AT_IT = Set.of("LockTimeoutException", "PessimisticLockException");

    private PassingFailure() {}

    /**
     * Whether the same work may succeed when it is done again. The transaction manager hides in the suppressed exceptions why a
     * commit failed.
     */
    public static boolean is(Throwable failure) {
        return anyIn(failure, PassingFailure::passes, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    /** Whether the transaction ended because two stood in each other's way, so that nothing of it is left. */
    public static boolean wasRolledBack(Throwable failure) {
        return anyIn(failure, PassingFailure::gaveWay, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean anyIn(@Nullable Throwable failure, Predicate<Throwable> wanted, Set<Throwable> seen) {
        return failure != null
                && seen.add(failure)
                && (wanted.test(failure)
                        || anyIn(failure.getCause(), wanted, seen)
                        || Arrays.stream(failure.getSuppressed()).anyMatch(hidden -> anyIn(hidden, wanted, seen)));
    }

    private static boolean gaveWay(Throwable failure) {
        return failure instanceof GivesWay
                || OTHERS_WERE_FASTER.contains(failure.getClass().getSimpleName())
                || failure instanceof SQLException sql
                        && sql.getSQLState() != null
                        && ROLLED_BACK_FOR_ANOTHER.contains(sql.getSQLState());
    }

    private static boolean passes(Throwable failure) {
        return failure instanceof Passing
                || failure instanceof SQLTransientException
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLException sql && hasPassingState(sql)
                || OTHERS_WERE_FASTER.contains(failure.getClass().getSimpleName())
                || OTHERS_ARE_AT_IT.contains(failure.getClass().getSimpleName());
    }

    private static boolean hasPassingState(SQLException failure) {
        String state = failure.getSQLState();
        // No state: the connection pool gave none in time.
        return state == null || state.length() < 2 || PASSING_STATES.contains(state.substring(0, 2));
    }
}
