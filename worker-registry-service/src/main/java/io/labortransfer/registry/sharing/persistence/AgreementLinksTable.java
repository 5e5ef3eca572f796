package io.labortransfer.registry.sharing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.sharing.AgreementLink;
import io.labortransfer.registry.sharing.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The copy of the agreements; there are few. */
@ApplicationScoped
class AgreementLinksTable implements AgreementLinks {
    private static final String RESTORE = """
            INSERT INTO agreement_link AS known (origin_province, agreement_id, version, state, origin_prefix, destination_unit,
                                                 destination_prefix, valid_from, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (origin_province, agreement_id) DO UPDATE
            SET version = excluded.version, state = excluded.state, origin_prefix = excluded.origin_prefix,
                destination_unit = excluded.destination_unit, destination_prefix = excluded.destination_prefix,
                valid_from = excluded.valid_from, valid_to = excluded.valid_to""";
    private static final String NOTE = RESTORE + " WHERE known.version < excluded.version";
    private static final String REMOVE =
            "DELETE FROM agreement_link WHERE origin_province = ? AND agreement_id = ANY (?)";
    private static final String IDS =
            "SELECT agreement_id FROM agreement_link WHERE origin_province = ? AND agreement_id > ? ORDER BY agreement_id LIMIT ?";

    private final AgroalDataSource database;

    AgreementLinksTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void note(ProvinceScope scope, Collection<AgreementLink> links) {
        put(NOTE, scope, links);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<AgreementLink> links) {
        put(RESTORE, scope, links);
    }

    private void put(String command, ProvinceScope scope, Collection<AgreementLink> links) {
        try (var connection = database.getConnection();
                var put = connection.prepareStatement(command)) {
            for (var link : links) {
                put.setString(1, scope.province());
                put.setObject(2, link.id());
                put.setLong(3, link.version());
                put.setString(4, link.state());
                put.setString(5, link.originPrefix());
                put.setString(6, link.destinationUnit());
                put.setString(7, link.destinationPrefix());
                put.setObject(8, link.validFrom());
                put.setObject(9, link.validTo());
                put.addBatch();
            }
            put.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("agreements were not kept", e);
        }
    }

    @Override
    public void remove(ProvinceScope scope, Collection<UUID> ids) {
        try (var connection = database.getConnection();
                var remove = connection.prepareStatement(REMOVE)) {
            remove.setString(1, scope.province());
            remove.setArray(2, connection.createArrayOf("uuid", ids.toArray()));
            remove.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("agreements were not removed", e);
        }
    }

    @Override
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(IDS)) {
            select.setString(1, scope.province());
            select.setObject(2, after);
            select.setInt(3, limit);
            var ids = new ArrayList<UUID>();
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException("agreements were not listed", e);
        }
    }
}
