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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference items. A unit's row stands before the national one, a later one before an earlier. */
@ApplicationScoped
class ReferenceCopy implements ReferenceLists {

    private static final String IN_FORCE = """
            SELECT item->>'reportingUnit'
            FROM reference_item
            WHERE list = ? AND code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
            ORDER BY unit DESC, valid_from DESC LIMIT 1""";
    private static final String FIRST_DIVISION = """
            SELECT min(code) FROM reference_item
            WHERE list = 'divisions' AND item->>'reportingUnit' = ? AND starts_with(code, ?) AND length(code) = 6
              AND right(code, 2) <> '00' AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)""";
    private static final String WHOLE_UNIT = """
            SELECT coalesce(bool_and(starts_with(code, ?)), false)
            FROM reference_item WHERE list = 'divisions' AND item->>'reportingUnit' = ?""";
    private static final String MINIMUM_WAGE = """
            SELECT max((item->>'monthlyFen')::bigint), max((item->>'hourlyFen')::bigint)
            FROM (SELECT DISTINCT ON (unit) item FROM reference_item
                  WHERE list = ? AND code = ? AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
                  ORDER BY unit, valid_from DESC) AS of_nation_and_unit
            HAVING count(*) > 0""";

    private static final String CALLED = """
            SELECT DISTINCT ON (code) code, item->>'name'
            FROM reference_item
            WHERE list = ? AND code = ANY (?) AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?)
              AND item->>'name' IS NOT NULL
            ORDER BY code, unit DESC, valid_from DESC""";

    private static final String NAME = "list || ':' || unit COLLATE \"C\"";
    private static final String NAMES =
            "SELECT name FROM (SELECT " + NAME + " AS name FROM reference_item UNION SELECT " + NAME
                    + " FROM reference_standing) AS named WHERE name > ? ORDER BY name LIMIT ?";
    private static final List<String> FORGET = Stream.of("reference_item", "reference_standing", "reference_part")
            .map(table -> "DELETE FROM " + table + " WHERE " + NAME + " = ANY (?)")
            .toList();

    private final AgroalDataSource database;
    private final RevisionParts parts;

    ReferenceCopy(AgroalDataSource database, RevisionParts parts) {
        this.database = database;
        this.parts = parts;
    }

    @Override
    public Optional<String> reportingUnit(String division, LocalDate day) {
        return ask(IN_FORCE, "divisions", division, day, row -> row.getString(1));
    }

    @Override
    public Optional<String> firstDivision(String unit, String prefix, LocalDate day) {
        return ask(FIRST_DIVISION, unit, prefix, day, row -> row.getString(1));
    }

    @Override
    public boolean isWholeUnit(String unit, String prefix) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(WHOLE_UNIT)) {
            query.setString(1, prefix);
            query.setString(2, unit);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the divisions could not be read", e);
        }
    }

    @Override
    public Optional<MinimumWage> minimumWage(String division, LocalDate day) {
        return ownMinimum(division.substring(0, 6), day)
                .or(() -> ownMinimum(division.substring(0, 4) + "00", day))
                .or(() -> ownMinimum(division.substring(0, 2) + "0000", day));
    }

    private Optional<MinimumWage> ownMinimum(String division, LocalDate day) {
        return ask(
                MINIMUM_WAGE, "minimum-wages", division, day, row -> new MinimumWage(row.getLong(1), row.getLong(2)));
    }

    @Override
    public boolean knowsOccupation(String code, LocalDate day) {
        return ask(IN_FORCE, "occupations", code, day, row -> code).isPresent();
    }

    @Override
    public Map<String, String> called(String list, Collection<String> codes, LocalDate day) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(CALLED)) {
            query.setString(1, list);
            query.setArray(2, connection.createArrayOf("text", codes.toArray()));
            query.setObject(3, day);
            query.setObject(4, day);
            Map<String, String> called = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    called.put(rows.getString(1), rows.getString(2));
                }
            }
            return called;
        } catch (SQLException e) {
            throw new IllegalStateException("a reference list could not be read", e);
        }
    }

    @Override
    public void keep(ListRevision part) {
        parts.take(part, false);
    }

    @Override
    public void restore(ListRevision part) {
        parts.take(part, true);
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
        try (Connection connection = database.getConnection()) {
            for (String statement : FORGET) {
                try (PreparedStatement forget = connection.prepareStatement(statement)) {
                    forget.setArray(1, connection.createArrayOf("text", names.toArray()));
                    forget.executeUpdate();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reference lists could not be forgotten", e);
        }
    }

    private <T> Optional<T> ask(String question, String list, String code, LocalDate day, Reading<T> reading) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
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
