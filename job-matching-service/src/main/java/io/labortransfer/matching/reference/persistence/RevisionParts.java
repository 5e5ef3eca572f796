package io.labortransfer.matching.reference.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.reference.ListRevision;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts aside until their revision is whole, then lets it stand. Parts of one list and unit come in any order and over several
 * partitions, so that each waits for the row of what stands before it looks whether it is the last.
 */
@ApplicationScoped
class RevisionParts {

    private static final String KNOWN =
            "INSERT INTO reference_standing (list, unit, revision) VALUES (?, ?, 0) ON CONFLICT DO NOTHING";
    private static final String STANDING =
            "SELECT revision FROM reference_standing WHERE list = ? AND unit = ? FOR UPDATE";
    private static final String PUT_ASIDE = """
            INSERT INTO reference_part (list, unit, revision, part, parts, codes, first_days, last_days, items)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (list, unit, revision, part) DO UPDATE
            SET parts = EXCLUDED.parts, codes = EXCLUDED.codes, first_days = EXCLUDED.first_days,
                last_days = EXCLUDED.last_days, items = EXCLUDED.items""";
    private static final String WHOLE = """
            SELECT count(*) = max(parts) FROM reference_part WHERE list = ? AND unit = ? AND revision = ?""";
    private static final String CLEAR = "DELETE FROM reference_item WHERE list = ? AND unit = ?";
    private static final String STAND = """
            INSERT INTO reference_item (list, unit, code, valid_from, valid_to, revision, item)
            SELECT p.list, p.unit, row.code, row.valid_from, row.valid_to, p.revision, row.item::jsonb
            FROM reference_part p, unnest(p.codes, p.first_days, p.last_days, p.items) AS row (code, valid_from, valid_to, item)
            WHERE p.list = ? AND p.unit = ? AND p.revision = ?
            ON CONFLICT (list, unit, code, valid_from) DO NOTHING""";
    private static final String NOTE = "UPDATE reference_standing SET revision = ? WHERE list = ? AND unit = ?";
    private static final String TIDY = "DELETE FROM reference_part WHERE list = ? AND unit = ? AND revision <= ?";

    private final AgroalDataSource database;

    RevisionParts(AgroalDataSource database) {
        this.database = database;
    }

    /** Takes in a part; of a revision that is not newer than what stands only when it is {@code forced}. */
    void take(ListRevision part, boolean forced) {
        try (Connection connection = database.getConnection()) {
            update(connection, KNOWN, part.list(), part.unit());
            if (part.revision() <= standing(connection, part) && !forced) {
                return;
            }
            putAside(connection, part);
            if (isWhole(connection, part)) {
                update(connection, CLEAR, part.list(), part.unit());
                update(connection, STAND, part.list(), part.unit(), part.revision());
                update(connection, NOTE, part.revision(), part.list(), part.unit());
                update(connection, TIDY, part.list(), part.unit(), part.revision());
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reference list could not be kept", e);
        }
    }

    private static long standing(Connection connection, ListRevision part) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(STANDING)) {
            bind(query, part.list(), part.unit());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static boolean isWhole(Connection connection, ListRevision part) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(WHOLE)) {
            bind(query, part.list(), part.unit(), part.revision());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static void putAside(Connection connection, ListRevision part) throws SQLException {
        update(
                connection,
                PUT_ASIDE,
                part.list(),
                part.unit(),
                part.revision(),
                part.part(),
                part.parts(),
                texts(connection, part, ListRevision.Item::code),
                days(connection, part, ListRevision.Item::validFrom),
                days(connection, part, ListRevision.Item::validTo),
                texts(connection, part, ListRevision.Item::json));
    }

    private static Array texts(Connection connection, ListRevision part, Function<ListRevision.Item, String> column)
            throws SQLException {
        return connection.createArrayOf(
                "text", part.items().stream().map(column).toArray());
    }

    private static Array days(
            Connection connection, ListRevision part, Function<ListRevision.Item, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(
                "date",
                part.items().stream()
                        .map(column)
                        .map(day -> day == null ? null : day.toString())
                        .toArray());
    }

    private static void update(Connection connection, String statement, Object... values) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(statement)) {
            bind(update, values);
            update.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }
}
