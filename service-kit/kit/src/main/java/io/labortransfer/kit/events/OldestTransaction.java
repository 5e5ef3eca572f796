package io.labortransfer.kit.events;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * How long the oldest writing transaction of the whole database instance has been seen open. The start of a foreign transaction is
 * a secret of its role, its number is not: so this watches for how long the horizon of all snapshots stands at the same number.
 * While no younger transaction has ended nothing is held back, and none is told.
 */
@Singleton
class OldestTransaction {

    private static final double NANOS = 1e9;
    private static final String HORIZON = """
            SELECT CASE WHEN pg_snapshot_xmin(now) < pg_snapshot_xmax(now) THEN pg_snapshot_xmin(now)::text END
            FROM pg_current_snapshot() AS now""";

    private @Nullable String seen;
    private long since;

    /** The time since the transaction that holds the horizon was first met here, 0 when none does. */
    synchronized double seconds(Statement ask) throws SQLException {
        var holding = holding(ask);
        if (holding == null || !holding.equals(seen)) {
            seen = holding;
            since = System.nanoTime();
            return 0;
        }
        return (System.nanoTime() - since) / NANOS;
    }

    private static @Nullable String holding(Statement ask) throws SQLException {
        try (ResultSet row = ask.executeQuery(HORIZON)) {
            row.next();
            return row.getString(1);
        }
    }
}
