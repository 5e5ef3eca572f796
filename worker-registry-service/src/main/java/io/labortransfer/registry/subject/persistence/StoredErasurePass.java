package io.labortransfer.registry.subject.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.subject.ErasurePass;
import io.labortransfer.registry.subject.ErasurePasses;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The one row that tells of the last pass. */
@ApplicationScoped
class StoredErasurePass implements ErasurePasses {
    private static final String LAST = "SELECT id, state, listed, erased, ordered_at, ended_at FROM erasure_pass";
    private static final String BEGIN = """
            INSERT INTO erasure_pass AS p (id, state) VALUES (?, 'RUNNING')
            ON CONFLICT (only_row) DO UPDATE SET id = EXCLUDED.id, state = 'RUNNING', listed = 0, erased = 0,
                ordered_at = clock_timestamp(), ended_at = NULL
            WHERE p.state <> 'RUNNING'""";
    private static final String COUNT = "UPDATE erasure_pass SET listed = ?, erased = erased + ? WHERE id = ?";
    private static final String END = "UPDATE erasure_pass SET state = ?, ended_at = clock_timestamp() WHERE id = ?";

    private final AgroalDataSource database;

    StoredErasurePass(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Optional<ErasurePass> last() {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(LAST);
                var row = ask.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            var ended = row.getObject(6, OffsetDateTime.class);
            return Optional.of(new ErasurePass(
                    row.getObject(1, UUID.class),
                    ErasurePass.State.valueOf(row.getString(2)),
                    row.getLong(3),
                    row.getLong(4),
                    row.getObject(5, OffsetDateTime.class).toInstant(),
                    ended == null ? null : ended.toInstant()));
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean begin(UUID id) {
        return write(BEGIN, id) == 1;
    }

    @Override
    public void count(UUID id, long listed, long erased) {
        write(COUNT, listed, erased, id);
    }

    @Override
    public void end(UUID id, ErasurePass.State how) {
        write(END, how.name(), id);
    }

    private int write(String command, Object... values) {
        try (var connection = database.getConnection();
                var write = connection.prepareStatement(command)) {
            for (var i = 0; i < values.length; i++) {
                write.setObject(i + 1, values[i]);
            }
            return write.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the pass over the erasures was not read or written", e);
    }
}
