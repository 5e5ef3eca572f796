package io.labortransfer.kit.history;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;

/**
 * Keeps a service from starting whose history has not every column of the table that it follows: a column that was added without
 * {@code keep_history} would be lost with every change, and nobody would notice.
 */
@Singleton
class CompleteHistory {

    private static final String LOST = """
            SELECT t.relname || '.' || c.attname
            FROM pg_trigger k
            JOIN pg_class t ON t.oid = k.tgrelid
            JOIN pg_class h ON h.relnamespace = t.relnamespace AND h.relname = t.relname || '_history'
            JOIN pg_attribute c ON c.attrelid = t.oid AND c.attnum > 0 AND NOT c.attisdropped
            WHERE k.tgname = 'keep_' || h.relname AND t.relnamespace = current_schema()::regnamespace
              AND NOT EXISTS (SELECT FROM pg_attribute p
                              WHERE p.attrelid = h.oid AND p.attname = c.attname AND NOT p.attisdropped)
            ORDER BY 1""";

    private final AgroalDataSource engine;

    CompleteHistory(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    void check(@Observes @Priority(1) StartupEvent start) throws SQLException {
        check();
    }

    void check() throws SQLException {
        try (Connection connection = engine.getConnection();
                PreparedStatement select = connection.prepareStatement(LOST);
                ResultSet rows = select.executeQuery()) {
            var lost = new ArrayList<String>();
            while (rows.next()) {
                lost.add(rows.getString(1));
            }
            if (!lost.isEmpty()) {
                throw new IllegalStateException(
                        "columns that a history lacks: call keep_history for the table in a migration: " + lost);
            }
        }
    }
}
