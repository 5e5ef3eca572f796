package io.labortransfer.endtoend;

import io.labortransfer.local.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of a running suite, seen by their superuser. */
final class Databases {

    static final List<String> ALL = List.of("registry", "matching", "tracking", "gateway");

    private final int port;

    Databases(Stack stack) {
        this.port = stack.options().ports().postgresql();
    }

    /** What to do with one row of an answer. */
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    Connection open(String database) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres");
    }

    void each(String database, String query, Row row) throws SQLException {
        try (Connection connection = open(database);
                Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(query)) {
            while (rows.next()) {
                row.read(rows);
            }
        }
    }

    void run(String database, String statements) throws SQLException {
        try (Connection connection = open(database);
                Statement statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
