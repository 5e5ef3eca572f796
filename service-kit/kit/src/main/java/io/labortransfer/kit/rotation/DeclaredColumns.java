package io.labortransfer.kit.rotation;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.crypto.KeyedTable;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Keeps a service from starting whose database holds a column of bytes that nobody declared: a rotation would not reach it, and the
 * former key would be destroyed while rows still need it.
 */
@Singleton
class DeclaredColumns {

    private static final String COLUMNS = """
            SELECT t.relname || '.' || c.attname
            FROM pg_attribute c JOIN pg_class t ON t.oid = c.attrelid
            WHERE t.relnamespace = current_schema()::regnamespace AND t.relkind IN ('r', 'p') AND NOT t.relispartition
              AND c.attnum > 0 AND NOT c.attisdropped AND c.atttypid IN ('bytea'::regtype, 'bytea[]'::regtype)""";

    private final AgroalDataSource engine;
    private final List<KeyedTable> tables;

    DeclaredColumns(@DataSource("engine") AgroalDataSource engine, @All List<KeyedTable> tables) {
        this.engine = engine;
        this.tables = List.copyOf(tables);
    }

    void check(@Observes @Priority(1) StartupEvent start) throws SQLException {
        check();
    }

    void check() throws SQLException {
        var stored = stored();
        var declared = tables.stream()
                .flatMap(table -> table.columns().stream())
                .map(column -> column.table() + "." + column.column())
                .collect(Collectors.toCollection(TreeSet::new));
        var undeclared = new TreeSet<>(stored);
        undeclared.removeAll(declared);
        var missing = new TreeSet<>(declared);
        missing.removeAll(stored);
        if (!undeclared.isEmpty() || !missing.isEmpty()) {
            throw new IllegalStateException(
                    "every column of bytes is declared in a KeyedTable, so that a rotation of keys knows it; undeclared: "
                            + undeclared + ", declared but not there: " + missing);
        }
    }

    private TreeSet<String> stored() throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement select = connection.prepareStatement(COLUMNS);
                ResultSet rows = select.executeQuery()) {
            var columns = new TreeSet<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }
}
