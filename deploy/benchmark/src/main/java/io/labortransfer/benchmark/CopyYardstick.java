package io.labortransfer.benchmark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** The rate of a bare COPY of the imported worker rows into a table of the same columns and indexes. */
final class CopyYardstick {

    private CopyYardstick() {}

    static double rowsPerSecond(int port) throws SQLException, IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/registry?user=postgres";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE yardstick (LIKE worker INCLUDING ALL)");
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            ByteArrayOutputStream rows = new ByteArrayOutputStream();
            copy.copyOut("COPY (SELECT * FROM worker) TO STDOUT (FORMAT binary)", rows);
            long since = System.nanoTime();
            long copied = copy.copyIn(
                    "COPY yardstick FROM STDIN (FORMAT binary)", new ByteArrayInputStream(rows.toByteArray()));
            double seconds = (System.nanoTime() - since) / 1e9;
            statement.execute("DROP TABLE yardstick");
            return copied / seconds;
        }
    }
}
