package io.labortransfer.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * The least that PostgreSQL can do with rows: a bare COPY of what stands in tables into tables of the same columns, checks and indexes, one
 * after the other, each in one transaction.
 */
final class CopyYardstick {

    /** What an import writes: the file, the people, what became of the lines, and what is announced. */
    private static final List<String> OF_AN_IMPORT = List.of(
            "worker",
            "name_token",
            "identity_index",
            "import_chunk",
            "import_piece",
            "import_outcome",
            "import_mention",
            "import_result",
            "outbox");

    private CopyYardstick() {}

    /** Workers per second of an import, from all rows that there are; {@code folder} holds them meanwhile. */
    static double workersPerSecond(int port, Path folder, PrintStream out) throws SQLException, IOException {
        return rowsPerSecond(port, "registry", OF_AN_IMPORT, folder, out);
    }

    /** So many rows of the first table a second, when those of all of them are copied. */
    static double rowsPerSecond(int port, String database, List<String> tables, Path folder, PrintStream out)
            throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=postgres";
        Path rows = folder.resolve("yardstick.copy");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            double seconds = 0;
            for (String table : tables) {
                statement.execute("CREATE TABLE yardstick (LIKE " + table + " INCLUDING ALL)");
                try (OutputStream file = Files.newOutputStream(rows)) {
                    copy.copyOut("COPY (SELECT * FROM " + table + ") TO STDOUT (FORMAT binary)", file);
                }
                statement.execute("CHECKPOINT");
                long since = System.nanoTime();
                long copied;
                try (InputStream file = Files.newInputStream(rows)) {
                    copied = copy.copyIn("COPY yardstick FROM STDIN (FORMAT binary)", file, 1 << 16);
                }
                double took = (System.nanoTime() - since) / 1e9;
                out.printf("yardstick: COPY of %d rows into %s in %.2f s%n", copied, table, took);
                seconds += took;
                statement.execute("DROP TABLE yardstick");
            }
            return rows(statement, tables.getFirst()) / seconds;
        } finally {
            Files.deleteIfExists(rows);
        }
    }

    private static long rows(Statement statement, String table) throws SQLException {
        try (ResultSet count = statement.executeQuery("SELECT count(*) FROM " + table)) {
            count.next();
            return count.getLong(1);
        }
    }
}
