package io.labortransfer.registry.joborder.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.joborder.KnownOrder;
import io.labortransfer.registry.joborder.KnownOrders;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The copy, set-based: a batch of events names hundreds of orders. */
@ApplicationScoped
class KnownOrdersTable implements KnownOrders {
    private static final String IS_OPEN =
            "SELECT EXISTS (SELECT FROM known_job_order WHERE id = ? AND state IN ('PUBLISHED', 'PAUSED'))";
    private static final String RESTORE = """
            INSERT INTO known_job_order AS known (destination_province, id, version, state)
            SELECT ?, o.* FROM unnest(?::uuid[], ?::bigint[], ?::text[]) AS o (id, version, state) ORDER BY o.id
            ON CONFLICT (destination_province, id) DO UPDATE SET version = excluded.version, state = excluded.state""";
    private static final String KEEP = RESTORE + " WHERE known.version < excluded.version";
    private static final String IDS =
            "SELECT id FROM known_job_order WHERE destination_province = ? AND id > ? ORDER BY id LIMIT ?";
    private static final String FORGET = "DELETE FROM known_job_order WHERE destination_province = ? AND id = ANY (?)";

    private final AgroalDataSource database;

    KnownOrdersTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean isOpen(ProvinceScope scope, UUID order) {
        return run(IS_OPEN, ask -> {
            ask.setObject(1, order);
            try (var row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        });
    }

    @Override
    public void keep(ProvinceScope scope, Collection<KnownOrder> orders) {
        put(KEEP, scope, orders);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<KnownOrder> orders) {
        put(RESTORE, scope, orders);
    }

    private void put(String command, ProvinceScope scope, Collection<KnownOrder> orders) {
        if (!orders.isEmpty()) {
            run(command, put -> {
                put.setString(1, scope.province());
                column(put, 2, "uuid", orders, KnownOrder::id);
                column(put, 3, "bigint", orders, KnownOrder::version);
                column(put, 4, "text", orders, KnownOrder::state);
                return put.executeUpdate();
            });
        }
    }

    private static void column(
            PreparedStatement put,
            int place,
            String type,
            Collection<KnownOrder> orders,
            Function<KnownOrder, Object> value)
            throws SQLException {
        put.setArray(
                place,
                put.getConnection()
                        .createArrayOf(type, orders.stream().map(value).toArray()));
    }

    @Override
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        return run(IDS, ask -> {
            ask.setString(1, scope.province());
            ask.setObject(2, after);
            ask.setInt(3, limit);
            var ids = new ArrayList<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        });
    }

    @Override
    public void forget(ProvinceScope scope, Collection<UUID> orders) {
        if (!orders.isEmpty()) {
            run(FORGET, forget -> {
                forget.setString(1, scope.province());
                forget.setArray(2, forget.getConnection().createArrayOf("uuid", orders.toArray()));
                return forget.executeUpdate();
            });
        }
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the states of job orders were not read or written", e);
        }
    }
}
