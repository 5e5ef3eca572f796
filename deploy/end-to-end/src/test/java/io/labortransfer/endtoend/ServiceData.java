package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import io.labortransfer.local.stack.Stack;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What one service knows: each of its tables as a row count and a digest of all rows. */
final class ServiceData {

    /** How the kit does its work, not what the service knows; what is still to be told is counted apart. */
    private static final String TABLES = """
            SELECT c.relname FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
              AND c.relname !~ '^(flyway_|inbox|outbox|relay|lease|kept_answer|access_|parked_event|gateway_replica)'
            ORDER BY c.relname""";

    private static final Duration SETTLES_WITHIN = Duration.ofSeconds(60);

    private final String url;

    ServiceData(Stack stack, String database) {
        this.url = "jdbc:postgresql://127.0.0.1:" + stack.options().ports().postgresql() + "/" + database
                + "?user=postgres";
    }

    /** The tables once nothing changes any more. */
    Map<String, String> settled() {
        List<Map<String, String>> looks = new ArrayList<>();
        await("the data settle")
                .atMost(SETTLES_WITHIN)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    looks.add(now());
                    return looks.size() > 1 && looks.getLast().equals(looks.get(looks.size() - 2));
                });
        return looks.getLast();
    }

    private Map<String, String> now() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String table : names(statement)) {
                tables.put(
                        table,
                        one(
                                statement,
                                "SELECT count(*) || ' rows ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM "
                                        + table + " t"));
            }
            tables.put(
                    "events told",
                    one(
                            statement,
                            "SELECT coalesce(sum(coalesce(events, 1)), 0)::text FROM outbox WHERE topic <> 'lt.access.v1'"));
            tables.put("events parked", one(statement, "SELECT count(*)::text FROM parked_event"));
        }
        return tables;
    }

    private static List<String> names(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet found = statement.executeQuery(query)) {
            found.next();
            return found.getString(1);
        }
    }
}
