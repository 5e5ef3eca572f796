package io.labortransfer.matching.reference.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.reference.ListRevision;
import io.labortransfer.matching.reference.MinimumWage;
import io.labortransfer.matching.reference.ReferenceLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The reference items. A unit's row stands before the national one, a later one before an earlier. */
@ApplicationScoped
class ReferenceCopy implements ReferenceLists {

    private static final String IN_FORCE = """
            SELECT item->>'reportingUnit', (item->>'monthlyFen')::bigint, (item->>'hourlyFen')::bigint
            FROM reference_item
            WHERE list = ? AND code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
            ORDER BY unit DESC, valid_from DESC LIMIT 1""";
    private static final String FORGET_OLDER =
            "DELETE FROM reference_item WHERE list = ? AND unit = ? AND revision < ?";
    private static final String KEEP = """
            INSERT INTO reference_item (list, unit, code, valid_from, valid_to, revision, item)
            SELECT ?, ?, row.code, row.valid_from, row.valid_to, ?, row.item::jsonb
            FROM unnest(?::text[], ?::date[], ?::date[], ?::text[]) AS row (code, valid_from, valid_to, item)
            WHERE NOT EXISTS (SELECT FROM reference_item i WHERE i.list = ? AND i.unit = ? AND i.revision > ?)
            ON CONFLICT (list, unit, code, valid_from)
            DO UPDATE SET valid_to = EXCLUDED.valid_to, revision = EXCLUDED.revision, item = EXCLUDED.item""";

    private static final String NAME = "list || ':' || unit COLLATE \"C\"";
    private static final String NAMES = "SELECT name FROM (SELECT DISTINCT " + NAME
            + " AS name FROM reference_item) AS named WHERE name > ? ORDER BY name LIMIT ?";
    private static final String FORGET = "DELETE FROM reference_item WHERE " + NAME + " = ANY (?)";

    private final AgroalDataSource database;

    ReferenceCopy(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<String> reportingUnit(String division, LocalDate day) {
        return inForce("divisions", division, day, row -> row.getString(1));
    }

    @Override
    public Optional<MinimumWage> minimumWage(String division, LocalDate day) {
        return ownMinimum(division.substring(0, 6), day)
                .or(() -> ownMinimum(division.substring(0, 4) + "00", day))
                .or(() -> ownMinimum(division.substring(0, 2) + "0000", day));
    }

    private Optional<MinimumWage> ownMinimum(String division, LocalDate day) {
        return inForce("minimum-wages", division, day, row -> new MinimumWage(row.getLong(2), row.getLong(3)));
    }

    @Override
    public boolean knowsOccupation(String code, LocalDate day) {
        return inForce("occupations", code, day, row -> code).isPresent();
    }

    @Override
    public void keep(ListRevision revision) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET_OLDER);
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            forget.setString(1, revision.list());
            forget.setString(2, revision.unit());
            forget.setLong(3, revision.revision());
            forget.executeUpdate();
            bind(keep, connection, revision);
            keep.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a reference list could not be kept", e);
        }
    }

    @Override
    public void restore(ListRevision revision) {
        forget(List.of(revision.list() + ":" + revision.unit()));
        keep(revision);
    }

    @Override
    public List<String> names(String after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NAMES)) {
            query.setString(1, after);
            query.setInt(2, limit);
            List<String> names = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException("the reference lists could not be named", e);
        }
    }

    @Override
    public void forget(Collection<String> names) {
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setArray(1, connection.createArrayOf("text", names.toArray()));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("reference lists could not be forgotten", e);
        }
    }

    private static void bind(PreparedStatement keep, Connection connection, ListRevision revision) throws SQLException {
        keep.setString(1, revision.list());
        keep.setString(2, revision.unit());
        keep.setLong(3, revision.revision());
        keep.setArray(4, array(connection, revision, item -> item.code()));
        keep.setArray(5, array(connection, revision, item -> item.validFrom()));
        keep.setArray(6, array(connection, revision, item -> item.validTo()));
        keep.setArray(7, array(connection, revision, item -> item.json()));
        keep.setString(8, revision.list());
        keep.setString(9, revision.unit());
        keep.setLong(10, revision.revision());
    }

    private static java.sql.Array array(
            Connection connection,
            ListRevision revision,
            java.util.function.Function<ListRevision.Item, @org.jspecify.annotations.Nullable Object> column)
            throws SQLException {
        Object[] texts = new Object[revision.items().size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(revision.items().get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return connection.createArrayOf("text", texts);
    }

    private <T> Optional<T> inForce(String list, String code, LocalDate day, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(IN_FORCE)) {
            query.setString(1, list);
            query.setString(2, code);
            query.setObject(3, day);
            query.setObject(4, day);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.ofNullable(reading.of(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a reference list could not be read", e);
        }
    }

    private interface Reading<T> {

        T of(ResultSet row) throws SQLException;
    }
}
