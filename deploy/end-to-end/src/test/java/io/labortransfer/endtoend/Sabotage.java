package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Bugs, put into a running suite from outside: its databases are made to behave as they would under code that has them. So no
 * service holds a switch that could be on where people depend on it. Closing takes the bug out again.
 */
final class Sabotage implements AutoCloseable {

    /** The lock on which a paused transaction waits before it may commit. */
    private static final long GATE = 20_261_128;

    private static final Duration COMES_WITHIN = Duration.ofSeconds(20);

    private final Databases databases;
    private final String database;
    private final List<String> undo;

    private Sabotage(Databases databases, String database, List<String> undo) {
        this.databases = databases;
        this.database = database;
        this.undo = undo;
    }

    private static Sabotage of(Databases databases, String database, List<String> bug, List<String> undo)
            throws SQLException {
        for (String step : bug) {
            databases.run(database, step);
        }
        return new Sabotage(databases, database, undo);
    }

    /** The relay no longer waits for transactions that took their ids early and commit late: it reads by {@code id > last}. */
    static Sabotage naiveCursor(Databases databases) throws SQLException {
        // A role's settings hold for the sessions that begin after it. A pool tries a session that rested for five
        // seconds before it
        // gives it to anybody, so after six no request meets one that ended here.
        String newSessions =
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'registry_engine'; SELECT pg_sleep(6)";
        return of(
                databases,
                "registry",
                List.of("""
                        CREATE SCHEMA sabotage;
                        GRANT USAGE ON SCHEMA sabotage TO registry_engine;
                        CREATE FUNCTION sabotage.pg_current_snapshot() RETURNS pg_snapshot LANGUAGE sql AS $$
                            SELECT format('%1$s:%1$s:', pg_snapshot_xmax(pg_catalog.pg_current_snapshot()))::pg_snapshot $$;
                        ALTER ROLE registry_engine IN DATABASE registry SET search_path = sabotage, pg_catalog, public""", newSessions),
                List.of(
                        "ALTER ROLE registry_engine IN DATABASE registry RESET search_path; DROP SCHEMA sabotage CASCADE",
                        newSessions));
    }

    /** The gateway's inbox no longer knows what it has applied. */
    static Sabotage forgetfulInbox(Databases databases) throws SQLException {
        return of(
                databases,
                "gateway",
                List.of("ALTER TABLE inbox DROP CONSTRAINT inbox_pkey"),
                List.of("""
                        DELETE FROM inbox a USING inbox b WHERE a.tableoid = b.tableoid AND a.ctid > b.ctid
                            AND (a.day, a.consumer, a.source, a.id) = (b.day, b.consumer, b.source, b.id)""", "ALTER TABLE inbox ADD PRIMARY KEY (day, consumer, source, id)"));
    }

    /** The registry tells of this person's wishes in another transaction than the one that makes them, and that one fails. */
    static Sabotage outboxWithoutTransaction(Databases databases, String worker) throws SQLException {
        return of(databases, "registry", List.of("""
                CREATE EXTENSION dblink;
                CREATE FUNCTION tell_at_once() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
                BEGIN
                    PERFORM dblink_exec('host=127.0.0.1 user=postgres dbname=registry port=' || current_setting('port'),
                        format('INSERT INTO outbox (event_id, topic, key, type, subject, sequence, origin_province,'
                            || ' destination_province, payload, traceparent, occurred_at)'
                            || ' VALUES (%%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L, %%L)',
                            NEW.event_id, NEW.topic, NEW.key, NEW.type, NEW.subject, NEW.sequence, NEW.origin_province,
                            NEW.destination_province, NEW.payload, NEW.traceparent, NEW.occurred_at));
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_at_once BEFORE INSERT ON outbox FOR EACH ROW
                    WHEN (NEW.key = '%s' AND NEW.topic = 'lt.intent.v1' AND current_user = 'registry_app')
                    EXECUTE FUNCTION tell_at_once();
                CREATE FUNCTION fail_late() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'the machine fails before the commit'; END $$;
                CREATE CONSTRAINT TRIGGER fail_late AFTER INSERT ON intent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                    WHEN (NEW.worker_id = '%s') EXECUTE FUNCTION fail_late()""".formatted(worker, Wire.uuid(worker))), List.of("""
                DROP TRIGGER fail_late ON intent; DROP FUNCTION fail_late();
                DROP TRIGGER tell_at_once ON outbox; DROP FUNCTION tell_at_once(); DROP EXTENSION dblink"""));
    }

    /** A wish of this person is written, told to the outbox, and then waits before its commit until {@link Gate#open}. */
    static Gate pauseBeforeCommit(Databases databases, String worker) throws SQLException {
        Sabotage pause = of(
                databases,
                "registry",
                List.of("""
                CREATE FUNCTION wait_at_gate() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_advisory_xact_lock(%d); RETURN NULL; END $$;
                CREATE CONSTRAINT TRIGGER wait_at_gate AFTER INSERT ON intent DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
                    WHEN (NEW.worker_id = '%s') EXECUTE FUNCTION wait_at_gate()""".formatted(GATE, Wire.uuid(worker))),
                List.of("DROP TRIGGER wait_at_gate ON intent; DROP FUNCTION wait_at_gate()"));
        return new Gate(pause, databases.open("registry"));
    }

    /** Where a transaction waits. */
    static final class Gate implements AutoCloseable {

        private final Sabotage pause;
        private final Connection keeper;

        private Gate(Sabotage pause, Connection keeper) throws SQLException {
            this.pause = pause;
            this.keeper = keeper;
            run("SELECT pg_advisory_lock(" + GATE + ")");
        }

        /** Returns when a transaction waits here. */
        void awaitSomeone() {
            await("a transaction comes to the gate").atMost(COMES_WITHIN).until(this::someoneWaits);
        }

        private boolean someoneWaits() throws SQLException {
            try (Statement ask = keeper.createStatement();
                    ResultSet row =
                            ask.executeQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND objid = " + GATE
                                    + " AND locktype = 'advisory')")) {
                row.next();
                return row.getBoolean(1);
            }
        }

        void open() throws SQLException {
            run("SELECT pg_advisory_unlock(" + GATE + ")");
        }

        private void run(String statement) throws SQLException {
            try (Statement ask = keeper.createStatement()) {
                ask.execute(statement);
            }
        }

        @Override
        public void close() throws SQLException {
            keeper.close();
            pause.close();
        }
    }

    @Override
    public void close() throws SQLException {
        for (String step : undo) {
            databases.run(database, step);
        }
    }
}
