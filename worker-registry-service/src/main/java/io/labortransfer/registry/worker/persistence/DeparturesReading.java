package io.labortransfer.registry.worker.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.worker.Departures;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The function knows the caller's unit from the transaction, not from an argument. */
@ApplicationScoped
class DeparturesReading implements Departures {
    private static final String DEPARTED = "SELECT worker, province FROM departed(?)";
    private static final String LET_GO = "SELECT let_go(?)";

    private final AgroalDataSource database;

    DeparturesReading(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Map<UUID, String> of(ProvinceScope scope, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return Map.of();
        }
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(DEPARTED)) {
            ask.setArray(1, connection.createArrayOf("uuid", workers.toArray()));
            var provinces = new HashMap<UUID, String>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    provinces.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            return provinces;
        } catch (SQLException e) {
            throw new IllegalStateException("it was not found out where workers went", e);
        }
    }

    @Override
    public boolean hasLetGo(ProvinceScope scope, UUID worker) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(LET_GO)) {
            ask.setObject(1, worker);
            try (var row = ask.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("it was not found out whether a worker was let go", e);
        }
    }
}
