package io.labortransfer.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;

/** Takes the database's wall away for a while, to see whether the service's policy stands by itself. */
public final class RowLevelSecurity implements AutoCloseable {
    private static final String PROTECTED = "SELECT oid::regclass::text FROM pg_class"
            + " WHERE relnamespace = 'public'::regnamespace AND relrowsecurity ORDER BY 1";

    private final List<String> tables;

    private RowLevelSecurity(List<String> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Switches the policies of all tables off; closing switches them on again. */
    public static RowLevelSecurity off() {
        try (var owner = owner();
                var rows = owner.createStatement().executeQuery(PROTECTED)) {
            var tables = new ArrayList<String>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            if (tables.isEmpty()) {
                throw new AssertionError("no table is protected, so that switching off proves nothing");
            }
            each(owner, tables, "DISABLE");
            return new RowLevelSecurity(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("The policies cannot be switched off", e);
        }
    }

    @Override
    public void close() {
        try (var owner = owner()) {
            each(owner, tables, "ENABLE");
        } catch (SQLException e) {
            throw new IllegalStateException("The policies cannot be switched on", e);
        }
    }

    private static void each(Connection owner, List<String> tables, String what) throws SQLException {
        try (var statement = owner.createStatement()) {
            for (var table : tables) {
                statement.execute("ALTER TABLE " + table + " " + what + " ROW LEVEL SECURITY");
            }
        }
    }

    static Connection owner() throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                database() + "_owner",
                config.getValue("suite.database.password", String.class));
    }

    /** The name of the service's database, with which the names of its roles begin. */
    static String database() {
        return ConfigProvider.getConfig().getValue("suite.database", String.class);
    }
}
