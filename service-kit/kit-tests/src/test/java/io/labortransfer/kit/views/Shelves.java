package io.labortransfer.kit.views;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.events.ReceivedEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A view as services keep them. Its topic carries the label of a shelf. */
@Singleton
class Shelves implements StateView {

    static final String NAME = "shelves";
    static final String CONSUMER = "shelf-view";

    private final AgroalDataSource records;
    private final Caller caller;
    volatile CountDownLatch gate = new CountDownLatch(0);

    Shelves(AgroalDataSource records, Caller caller) {
        this.records = records;
        this.caller = caller;
    }

    record Told(String label) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String topic() {
        return "kit.shelf-state.v1";
    }

    @Override
    public String consumer() {
        return CONSUMER;
    }

    @Override
    public String province(ReceivedEvent state) {
        return state.originProvince();
    }

    /** What the consumer does: newer wins. */
    void keepNewer(List<ReceivedEvent> states) {
        states.forEach(state -> put(state, " WHERE shelf.version < EXCLUDED.version"));
    }

    @Override
    public void restore(List<ReceivedEvent> states) {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        states.forEach(state -> put(state, ""));
    }

    private void put(ReceivedEvent state, String where) {
        run(
                "INSERT INTO shelf (province, key, version, label) VALUES (?, ?, ?, ?) ON CONFLICT (province, key) DO UPDATE"
                        + " SET version = EXCLUDED.version, label = EXCLUDED.label" + where,
                caller.scope().province(),
                state.key(),
                state.sequence(),
                state.payload(Told.class).label());
    }

    @Override
    public List<String> keys(String after, int limit) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(
                        "SELECT key FROM shelf WHERE province = ? AND key > ? ORDER BY key LIMIT ?")) {
            ask.setString(1, caller.scope().province());
            ask.setString(2, after);
            ask.setInt(3, limit);
            var keys = new ArrayList<String>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
            return keys;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void forget(Collection<String> keys) {
        keys.forEach(key -> run(
                "DELETE FROM shelf WHERE province = ? AND key = ?",
                caller.scope().province(),
                key));
    }

    void run(String statement, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(statement)) {
            for (var i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            write.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
