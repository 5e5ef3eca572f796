package io.labortransfer.tracking.residence.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.tracking.residence.Elsewhere;
import io.labortransfer.tracking.residence.Relocation;
import io.labortransfer.tracking.residence.Residences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class ResidencesTable implements Residences {

    /** A move takes the same place alone. Who moves has no row that both units could lock. */
    private static final String HOLD = "SELECT pg_advisory_xact_lock_shared(place) FROM (SELECT DISTINCT"
            + " 5092000 + (hashtext(worker::text) & 255) AS place FROM unnest(?::uuid[]) AS worker ORDER BY place) AS places";

    private static final String ELSEWHERE = "SELECT worker, unit, since FROM units_elsewhere(?::uuid[])";
    private static final String MOVE = "SELECT owner, moved FROM move_worker(?, ?, ?, ?, ?, ?)";

    private final AgroalDataSource records;
    private final EntityManager session;

    ResidencesTable(AgroalDataSource records, EntityManager session) {
        this.records = records;
        this.session = session;
    }

    @Override
    public Map<UUID, Elsewhere> held(ProvinceScope scope, Collection<UUID> workers) {
        Map<UUID, Elsewhere> found = new HashMap<>();
        try (Connection connection = records.getConnection();
                PreparedStatement hold = connection.prepareStatement(HOLD);
                PreparedStatement elsewhere = connection.prepareStatement(ELSEWHERE)) {
            Array ids = connection.createArrayOf("uuid", workers.toArray());
            hold.setArray(1, ids);
            hold.execute();
            elsewhere.setArray(1, ids);
            try (ResultSet rows = elsewhere.executeQuery()) {
                while (rows.next()) {
                    found.put(rows.getObject(1, UUID.class), new Elsewhere(rows.getString(2), rows.getLong(3)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("residences were not read", e);
        }
    }

    @Override
    public Moved move(ProvinceScope scope, Relocation relocation) {
        session.flush();
        try (Connection connection = records.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setObject(1, relocation.workerId());
            move.setString(2, relocation.fromUnit());
            move.setString(3, relocation.toUnit());
            move.setLong(4, relocation.workerVersion());
            move.setObject(5, relocation.validFrom());
            move.setString(6, relocation.registrationDivision());
            try (ResultSet row = move.executeQuery()) {
                row.next();
                session.clear(); // what was read before is where it was before
                return new Moved(row.getString(1), row.getBoolean(2));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the worker was not moved", e);
        }
    }
}
