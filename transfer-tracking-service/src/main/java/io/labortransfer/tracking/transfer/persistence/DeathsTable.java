package io.labortransfer.tracking.transfer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.transfer.Deaths;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class DeathsTable implements Deaths {

    /** The place that a move takes, too: whoever acts on news of the worker shares it. */
    private static final String ALONE = "SELECT pg_advisory_xact_lock(5092000 + (hashtext(?) & 255))";

    private static final String NOTE =
            "INSERT INTO death (origin_province, worker_id) VALUES (?, ?) ON CONFLICT DO NOTHING";
    private static final String AMONG =
            "SELECT worker_id FROM death WHERE origin_province = ? AND worker_id = ANY (?::uuid[])";

    private final AgroalDataSource records;

    DeathsTable(AgroalDataSource records) {
        this.records = records;
    }

    @Override
    public void note(ProvinceScope scope, UUID worker) {
        try (Connection connection = records.getConnection();
                PreparedStatement alone = connection.prepareStatement(ALONE);
                PreparedStatement note = connection.prepareStatement(NOTE)) {
            alone.setString(1, worker.toString());
            alone.execute();
            note.setString(1, scope.province());
            note.setObject(2, worker);
            note.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a death was not noted", e);
        }
    }

    @Override
    public Set<UUID> among(ProvinceScope scope, Collection<UUID> workers) {
        Set<UUID> found = new HashSet<>();
        try (Connection connection = records.getConnection();
                PreparedStatement among = connection.prepareStatement(AMONG)) {
            among.setString(1, scope.province());
            among.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            try (ResultSet rows = among.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("deaths were not read", e);
        }
    }
}
