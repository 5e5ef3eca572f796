package io.labortransfer.kit.accesslog;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The log's tables in the hands of one who may do anything to them: the owner of the database. */
final class LogTables {

    private LogTables() {}

    static Connection as(String role) throws SQLException {
        var config = ConfigProvider.getConfig();
        return DriverManager.getConnection(
                config.getValue("suite.database.url", String.class),
                config.getValue("suite.database", String.class) + "_" + role,
                config.getValue("suite.database.password", String.class));
    }

    static int run(String statement) throws SQLException {
        return runAs("owner", statement);
    }

    static int runAs(String role, String statement) throws SQLException {
        try (var connection = as(role);
                var change = connection.createStatement()) {
            return change.executeUpdate(statement);
        }
    }

    static List<Map<String, String>> rows(String query) throws SQLException {
        try (var connection = as("owner");
                var select = connection.createStatement();
                var found = select.executeQuery(query)) {
            var rows = new ArrayList<Map<String, String>>();
            while (found.next()) {
                var row = new LinkedHashMap<String, String>();
                for (var i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnName(i), found.getString(i));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    static List<Map<String, String>> recordsOf(String province) throws SQLException {
        return rows("SELECT * FROM access_record WHERE province = '" + province + "' ORDER BY xid, id");
    }
}
