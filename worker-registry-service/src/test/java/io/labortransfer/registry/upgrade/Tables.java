package io.labortransfer.registry.upgrade;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** All rows of a database, in a file: each table as COPY writes it, below the names of its columns. Asked by a superuser. */
final class Tables {
    private static final String FOLDER = "tables/";
    private static final String SEQUENCES = "sequences.txt";
    private static final String NAMES = """
            SELECT relname FROM pg_class
            WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition
              AND relname <> 'flyway_schema_history' ORDER BY relname""";

    private Tables() {}

    /** Writes those that have rows, as one moment sees them. */
    static void write(Connection from, ZipOutputStream to) throws SQLException, IOException {
        from.setAutoCommit(false);
        from.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        for (var table : texts(from, NAMES)) {
            var columns = columns(from, table);
            var rows = new ByteArrayOutputStream();
            if (copies(from).copyOut("COPY (SELECT " + columns + " FROM " + table + ") TO STDOUT", rows) > 0) {
                to.putNextEntry(new ZipEntry(FOLDER + table));
                to.write((columns + "\n").getBytes(StandardCharsets.UTF_8));
                to.write(rows.toByteArray());
            }
        }
        to.putNextEntry(new ZipEntry(SEQUENCES));
        to.write(String.join("\n", texts(from, """
                                SELECT 'SELECT setval(''' || sequencename || ''', ' || last_value || ')' FROM pg_sequences
                                WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY sequencename""")).getBytes(StandardCharsets.UTF_8));
        from.rollback();
    }

    /** Puts them into a database of the same version in the place of what its migrations wrote; says how many rows each has. */
    static Map<String, Long> restore(ZipFile from, Connection to) throws SQLException, IOException {
        var counts = new TreeMap<String, Long>();
        try (var statement = to.createStatement()) {
            // Whatever order the tables come in; what a trigger would add is there already.
            statement.execute("SET session_replication_role = replica");
            for (var table : texts(to, NAMES)) {
                statement.execute("DELETE FROM " + table);
                counts.put(table, 0L);
            }
            for (var entry : Collections.list(from.entries())) {
                if (entry.getName().startsWith(FOLDER)) {
                    var table = entry.getName().substring(FOLDER.length());
                    counts.put(table, restore(from.getInputStream(entry), table, to));
                }
            }
            for (var sequence : read(from, SEQUENCES).lines().toList()) {
                statement.execute(sequence);
            }
            statement.execute("RESET session_replication_role");
        }
        return counts;
    }

    private static long restore(InputStream from, String table, Connection to) throws SQLException, IOException {
        try (from) {
            var columns = new ByteArrayOutputStream();
            for (var next = from.read(); next != '\n'; next = from.read()) {
                columns.write(next);
            }
            return copies(to)
                    .copyIn("COPY " + table + " (" + columns.toString(StandardCharsets.UTF_8) + ") FROM STDIN", from);
        }
    }

    /** How many rows each has now. */
    static Map<String, Long> counts(Connection connection) throws SQLException {
        var counts = new TreeMap<String, Long>();
        for (var table : texts(connection, NAMES)) {
            counts.put(
                    table,
                    Long.valueOf(texts(connection, "SELECT count(*)::text FROM " + table)
                            .getFirst()));
        }
        return counts;
    }

    static String read(ZipFile from, String entry) throws IOException {
        try (var in = from.getInputStream(from.getEntry(entry))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<String> texts(Connection connection, String query) throws SQLException {
        var texts = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static String columns(Connection connection, String table) throws SQLException {
        return String.join(
                ", ",
                texts(
                        connection,
                        "SELECT quote_ident(column_name) FROM information_schema.columns WHERE table_schema = 'public'"
                                + " AND is_generated = 'NEVER' AND table_name = '" + table
                                + "' ORDER BY ordinal_position"));
    }

    private static CopyManager copies(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
