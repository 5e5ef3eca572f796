package io.labortransfer.testing.servers;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One service's database with its four roles: the owner migrates, the application works under row-level security, the engine does
 * system work, the access writer only inserts access records. Texts are compared by their bytes: faster than by the system's library, no
 * update of which can change an order that an index stands on. Creating what exists
 * changes only the passwords.
 */
public final class SuiteDatabase {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z_]{1,40}");
    private static final List<String> ROLES = List.of("owner", "app", "engine", "access_writer");

    private SuiteDatabase() {}

    /**
     * Makes the database {@code name} and its roles {@code name_owner}, {@code name_app}, {@code name_engine} and
     * {@code name_access_writer}.
     *
     * @param adminJdbcUrl a superuser's address of any other database of the server
     * @param password the password of all four roles
     */
    public static void create(String adminJdbcUrl, String name, String password) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a database name: " + name);
        }
        try (var admin = DriverManager.getConnection(adminJdbcUrl)) {
            for (var role : ROLES) {
                createRole(admin, name + "_" + role, password);
            }
            if (!exists(admin, "SELECT FROM pg_database WHERE datname = '" + name + "'")) {
                run(
                        admin,
                        "CREATE DATABASE " + name + " OWNER " + name
                                + "_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER builtin BUILTIN_LOCALE 'C.UTF-8'");
            }
            run(
                    admin,
                    "REVOKE ALL ON DATABASE " + name + " FROM PUBLIC",
                    "GRANT CONNECT ON DATABASE %1$s TO %1$s_app, %1$s_engine, %1$s_access_writer".formatted(name),
                    "ALTER ROLE %1$s_app IN DATABASE %1$s SET idle_in_transaction_session_timeout = '30s'"
                            .formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " was not created", e);
        }
        try (var inside = DriverManager.getConnection(inDatabase(adminJdbcUrl, name))) {
            run(
                    inside,
                    "ALTER SCHEMA public OWNER TO " + name + "_owner",
                    "REVOKE ALL ON SCHEMA public FROM PUBLIC",
                    "GRANT USAGE ON SCHEMA public TO %1$s_app, %1$s_engine, %1$s_access_writer".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("The schema of database " + name + " was not prepared", e);
        }
    }

    private static void createRole(Connection admin, String role, String password) throws SQLException {
        var verb = exists(admin, "SELECT FROM pg_roles WHERE rolname = '" + role + "'") ? "ALTER" : "CREATE";
        run(
                admin,
                verb + " ROLE " + role + " LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS PASSWORD '"
                        + password.replace("'", "''") + "'");
    }

    private static String inDatabase(String adminJdbcUrl, String name) {
        return adminJdbcUrl.replaceFirst("^(jdbc:postgresql://[^/]+/)[^?]*", "$1" + name);
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static void run(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }
}
