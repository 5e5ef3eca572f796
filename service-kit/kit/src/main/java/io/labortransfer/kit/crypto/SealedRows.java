package io.labortransfer.kit.crypto;

import io.agroal.api.AgroalDataSource;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The sealed columns of a table whose rows are found by a province and an id, for a {@link SealedTable}. */
public final class SealedRows {

    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;
    private final FieldCipher cipher;
    private final String table;
    private final List<String> columns;
    private final Statements statements;

    /**
     * @param table to whose name the values are bound
     * @param columns to whose names they are bound, in the order of the statements
     */
    public SealedRows(
            AgroalDataSource database, FieldCipher cipher, String table, List<String> columns, Statements statements) {
        this.database = database;
        this.cipher = cipher;
        this.table = table;
        this.columns = List.copyOf(columns);
        this.statements = statements;
    }

    /**
     * How the rows are reached.
     *
     * @param count asks how many a province has
     * @param page asks for ids and columns, of a province, behind an id, at most so many, in the order of ids, and holds the rows
     * @param replace writes the columns of a row, which is named by its province and its id
     */
    public record Statements(String count, String page, String replace) {}

    List<KeyedColumn> columns() {
        return columns.stream().map(column -> KeyedColumn.sealed(table, column)).toList();
    }

    /** The place to which the value in a column of a row is bound. */
    public static String place(String table, String column, UUID id) {
        return table + "|" + column + "|" + id;
    }

    long count(String province) {
        try (var connection = database.getConnection();
                var count = connection.prepareStatement(statements.count())) {
            count.setString(1, province);
            try (var row = count.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    KeyedTable.Pass move(String province, String after, int limit) {
        try (var connection = database.getConnection();
                var page = connection.prepareStatement(statements.page());
                var replace = connection.prepareStatement(statements.replace())) {
            page.setString(1, province);
            page.setObject(2, after.isEmpty() ? BEFORE_ALL : UUID.fromString(after));
            page.setInt(3, limit);
            String last = null;
            var seen = 0;
            var moved = 0;
            try (var rows = page.executeQuery()) {
                while (rows.next()) {
                    last = rows.getObject(1, UUID.class).toString();
                    seen++;
                    if (!isCurrent(province, rows)) {
                        moved += seal(replace, province, province, rows);
                    }
                }
            }
            return new KeyedTable.Pass(last, seen, moved);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * Seals for one province the rows that have come from another, under whose key they are still.
     *
     * @param question asks for ids and columns, of the province and of whatever it is that came
     */
    public void take(String question, String from, String to, UUID comer) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(question);
                var replace = connection.prepareStatement(statements.replace())) {
            ask.setString(1, to);
            ask.setObject(2, comer);
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    seal(replace, from, to, rows);
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private boolean isCurrent(String province, ResultSet row) throws SQLException {
        for (var i = 0; i < columns.size(); i++) {
            byte[] sealed = sealed(row, i);
            if (sealed != null && !cipher.isCurrent(province, sealed)) {
                return false;
            }
        }
        return true;
    }

    private int seal(PreparedStatement replace, String from, String to, ResultSet row) throws SQLException {
        var id = row.getObject(1, UUID.class);
        for (var i = 0; i < columns.size(); i++) {
            byte[] sealed = sealed(row, i);
            var place = place(table, columns.get(i), id);
            replace.setBytes(
                    i + 1, sealed == null ? null : cipher.encrypt(to, place, cipher.decryptBytes(from, place, sealed)));
        }
        replace.setString(columns.size() + 1, to);
        replace.setObject(columns.size() + 2, id);
        return replace.executeUpdate();
    }

    private static byte @Nullable [] sealed(ResultSet row, int column) throws SQLException {
        return row.getBytes(column + 2);
    }

    private IllegalStateException failed(SQLException e) {
        return new IllegalStateException("sealed rows of " + table + " were not read or written anew", e);
    }
}
