package io.labortransfer.kit.views;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table of few rows that is a copy: {@code origin_province}, the id of the subject, {@code version}, and columns of the service's own. The
 * table is the service's too, with its migration and its policies.
 *
 * @param <T> what is kept of a subject
 */
public final class ToldStatesTable<T extends ToldState> implements ToldStates<T> {

    private final AgroalDataSource records;
    private final String table;
    private final List<Column<T>> columns;
    private final String restore;
    private final String note;
    private final String remove;
    private final String ids;

    /**
     * @param records the service's database
     * @param table name of the table
     * @param id name of the column of the subject's id
     * @param columns what is kept besides
     */
    public ToldStatesTable(AgroalDataSource records, String table, String id, List<Column<T>> columns) {
        this.records = records;
        this.table = table;
        this.columns = List.copyOf(columns);
        restore = restore(table, id, columns.stream().map(Column::name).toList());
        note = restore + " WHERE known.version < excluded.version";
        remove = "DELETE FROM " + table + " WHERE origin_province = ? AND " + id + " = ANY (?)";
        ids = "SELECT " + id + " FROM " + table + " WHERE origin_province = ? AND " + id + " > ? ORDER BY " + id
                + " LIMIT ?";
    }

    private static String restore(String table, String id, List<String> names) {
        return "INSERT INTO " + table + " AS known (origin_province, " + id + ", version, " + String.join(", ", names)
                + ") VALUES (?, ?, ?" + ", ?".repeat(names.size()) + ") ON CONFLICT (origin_province, " + id
                + ") DO UPDATE SET version = excluded.version, "
                + names.stream().map(name -> name + " = excluded." + name).collect(Collectors.joining(", "));
    }

    /**
     * One thing that is kept of a subject.
     *
     * @param name of the column
     * @param binding puts it into its place in a statement
     */
    public record Column<T>(String name, Binding<T> binding) {

        /** A column of a type that the driver knows by itself. */
        public static <T> Column<T> of(String name, Function<T, ? extends @Nullable Object> value) {
            return new Column<>(name, (put, place, state) -> put.setObject(place, value.apply(state)));
        }

        /** A column of ids. */
        public static <T> Column<T> ofIds(String name, Function<T, ? extends Collection<UUID>> ids) {
            return new Column<>(
                    name,
                    (put, place, state) -> put.setArray(
                            place,
                            put.getConnection()
                                    .createArrayOf("uuid", ids.apply(state).toArray())));
        }
    }

    /** Puts a value into its place in a statement. */
    @FunctionalInterface
    public interface Binding<T> {

        void bind(PreparedStatement put, int place, T state) throws SQLException;
    }

    @Override
    public void note(ProvinceScope scope, Collection<T> states) {
        put(note, scope, states);
    }

    @Override
    public void restore(ProvinceScope scope, Collection<T> states) {
        put(restore, scope, states);
    }

    private void put(String command, ProvinceScope scope, Collection<T> states) {
        run(command, put -> {
            for (T state : states) {
                int place = 0;
                put.setString(++place, scope.province());
                put.setObject(++place, state.id());
                put.setLong(++place, state.version());
                for (Column<T> column : columns) {
                    column.binding().bind(put, ++place, state);
                }
                put.addBatch();
            }
            return put.executeBatch();
        });
    }

    @Override
    public void remove(ProvinceScope scope, Collection<UUID> ids) {
        run(remove, command -> {
            command.setString(1, scope.province());
            command.setArray(2, command.getConnection().createArrayOf("uuid", ids.toArray()));
            return command.executeUpdate();
        });
    }

    @Override
    public List<UUID> ids(ProvinceScope scope, UUID after, int limit) {
        return run(ids, query -> {
            query.setString(1, scope.province());
            query.setObject(2, after);
            query.setInt(3, limit);
            List<UUID> found = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
            return found;
        });
    }

    private <R> R run(String sql, Work<R> work) {
        try (Connection connection = records.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the copy " + table + " could not be kept or read", e);
        }
    }

    private interface Work<R> {

        R with(PreparedStatement statement) throws SQLException;
    }
}
