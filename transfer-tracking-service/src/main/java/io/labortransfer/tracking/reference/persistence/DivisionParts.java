package io.labortransfer.tracking.reference.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.tracking.reference.Division;
import io.labortransfer.tracking.reference.DivisionPart;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * Puts parts of the division list aside until their revision is whole, then lets it stand. Parts come in any order and over several
 * partitions, so that each waits for the row of what stands before it looks whether it is the last.
 */
@ApplicationScoped
class DivisionParts {

    private static final String STANDING = "SELECT revision FROM division_standing FOR UPDATE";
    private static final String PUT_ASIDE = "INSERT INTO division_part (revision, part, parts, codes, units)"
            + " VALUES (?, ?, ?, ?, ?) ON CONFLICT (revision, part) DO UPDATE"
            + " SET parts = excluded.parts, codes = excluded.codes, units = excluded.units";
    private static final String WHOLE = "SELECT count(*) = max(parts) FROM division_part WHERE revision = ?";
    private static final String CLEAR = "DELETE FROM division";
    private static final String STAND = "INSERT INTO division (code, reporting_unit)"
            + " SELECT DISTINCT ON (d.code) d.code, d.unit"
            + " FROM division_part p, unnest(p.codes, p.units) AS d (code, unit) WHERE p.revision = ?";
    private static final String NOTE = "UPDATE division_standing SET revision = ?";
    private static final String TIDY = "DELETE FROM division_part WHERE revision <= ?";

    private final AgroalDataSource records;

    DivisionParts(AgroalDataSource records) {
        this.records = records;
    }

    /** Takes in a part; of a revision that is not newer than what stands only when it is {@code forced}. */
    void take(DivisionPart part, boolean forced) {
        try (Connection connection = records.getConnection()) {
            if (part.revision() <= standing(connection) && !forced) {
                return;
            }
            update(
                    connection,
                    PUT_ASIDE,
                    part.revision(),
                    part.part(),
                    part.parts(),
                    texts(connection, part, Division::code),
                    texts(connection, part, Division::reportingUnit));
            if (isWhole(connection, part)) {
                update(connection, CLEAR);
                update(connection, STAND, part.revision());
                update(connection, NOTE, part.revision());
                update(connection, TIDY, part.revision());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("divisions were not kept", e);
        }
    }

    private static long standing(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STANDING);
                ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean isWhole(Connection connection, DivisionPart part) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WHOLE)) {
            query.setLong(1, part.revision());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Array texts(Connection connection, DivisionPart part, Function<Division, String> column)
            throws SQLException {
        return connection.createArrayOf(
                "text", part.divisions().stream().map(column).toArray());
    }

    private static void update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                update.setObject(i + 1, values[i]);
            }
            update.executeUpdate();
        }
    }
}
