package io.labortransfer.benchmark.country;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** The registry's database as its superuser sees it. */
public final class RegistryDatabase {
    private static final String SIZES = """
            SELECT regexp_replace(relname, '_(p?[0-9]+|default)$', '') AS name, sum(pg_total_relation_size(oid))::bigint AS bytes
            FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace
            GROUP BY 1 ORDER BY 2 DESC""";

    private final String url;

    public RegistryDatabase(int port) {
        this.url = "jdbc:postgresql://127.0.0.1:" + port + "/registry?user=postgres";
    }

    /** Bytes of each table with its indexes and all its partitions, the largest first. */
    public Map<String, Long> sizes() throws SQLException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement();
                ResultSet rows = ask.executeQuery(SIZES)) {
            while (rows.next()) {
                sizes.put(rows.getString(1), rows.getLong(2));
            }
        }
        return sizes;
    }

    /** How many workers each unit has, by its code. */
    public Map<String, Integer> workersByUnit() throws SQLException {
        Map<String, Integer> workers = new LinkedHashMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement();
                ResultSet rows =
                        ask.executeQuery("SELECT origin_province, count(*) FROM worker GROUP BY 1 ORDER BY 1")) {
            while (rows.next()) {
                workers.put(rows.getString(1), rows.getInt(2));
            }
        }
        return workers;
    }

    /** The first column of the first row. */
    public String ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(question)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    /** Runs a command. */
    public void run(String command) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    /** Until the relay is behind everything that was announced up to now. */
    public void awaitRelay() throws SQLException, InterruptedException {
        String last = ask("SELECT coalesce(max(xid), '0')::text FROM outbox");
        while (!ask("SELECT horizon > '" + last + "'::xid8 FROM relay_cursor").equals("t")) {
            Thread.sleep(100);
        }
    }
}
