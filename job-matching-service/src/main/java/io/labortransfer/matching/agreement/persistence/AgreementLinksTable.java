package io.labortransfer.matching.agreement.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.agreement.AgreementLink;
import io.labortransfer.matching.agreement.AgreementLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** There are few of them. */
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
    private static final String ACTIVE = """
            SELECT agreement_id, version, state, origin_province, origin_prefix, destination_unit, destination_prefix, valid_from,
                valid_to
            FROM agreement_link WHERE state = 'ACTIVE'""";
    private static final String FROM = ACTIVE + " AND origin_province = ? ORDER BY agreement_id";
    private static final String TOWARD = ACTIVE + " AND destination_unit = ? ORDER BY origin_province, agreement_id";

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
        run(command, put -> {
            for (AgreementLink link : links) {
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
            return put.executeBatch();
        });
    }

    @Override
    public void remove(ProvinceScope scope, Collection<UUID> ids) {
        run(REMOVE, remove -> {
            remove.setString(1, scope.province());
            remove.setArray(2, remove.getConnection().createArrayOf("uuid", ids.toArray()));
            return remove.executeUpdate();
        });
    }

    @Override
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        return run(IDS, query -> {
            query.setString(1, scope.province());
            query.setObject(2, after);
            query.setInt(3, limit);
            return all(query, row -> row.getObject(1, UUID.class));
        });
    }

    @Override
    public List<AgreementLink> from(ProvinceScope scope) {
        return active(FROM, scope);
    }

    @Override
    public List<AgreementLink> toward(ProvinceScope scope) {
        return active(TOWARD, scope);
    }

    private List<AgreementLink> active(String question, ProvinceScope scope) {
        return run(question, query -> {
            query.setString(1, scope.province());
            return all(query, AgreementLinksTable::link);
        });
    }

    private static AgreementLink link(ResultSet row) throws SQLException {
        return new AgreementLink(
                row.getObject(1, UUID.class),
                row.getLong(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class));
    }

    private static <T> List<T> all(PreparedStatement query, Row<T> form) throws SQLException {
        List<T> all = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                all.add(form.of(rows));
            }
        }
        return all;
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("agreements could not be kept or read", e);
        }
    }

    private interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }

    private interface Row<T> {

        T of(ResultSet row) throws SQLException;
    }
}
