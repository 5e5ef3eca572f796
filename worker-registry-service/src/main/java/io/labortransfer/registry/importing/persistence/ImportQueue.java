package io.labortransfer.registry.importing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.importing.WaitingImports;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The queue through the engine role, which sees jobs of all units and of a piece only where it belongs. */
@ApplicationScoped
class ImportQueue implements WaitingImports {
    private static final String TAKE = """
            UPDATE import_job SET lease_owner = ?, lease_until = now() + make_interval(secs => ?)
            WHERE (origin_province, id) = (
                SELECT origin_province, id FROM import_job
                WHERE state = 'APPLYING' AND (lease_until IS NULL OR lease_until < now())
                ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING origin_province, id""";
    private static final String EXPIRE = """
            UPDATE import_job SET state = 'EXPIRED', ended_at = now()
            WHERE state = 'OPEN' AND created_at < now() - interval '24 hours'""";
    private static final String DROP = """
            DELETE FROM import_chunk c USING import_job j
            WHERE j.origin_province = c.origin_province AND j.id = c.job_id AND j.ended_at < now() - interval '7 days'""";

    private final AgroalDataSource engine;

    ImportQueue(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Taken> take(UUID owner, Duration lease) {
        try (var connection = engine.getConnection();
                var take = connection.prepareStatement(TAKE)) {
            take.setObject(1, owner);
            take.setDouble(2, lease.toSeconds());
            try (var row = take.executeQuery()) {
                return row.next()
                        ? Optional.of(new Taken(row.getString(1), row.getObject(2, UUID.class)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("no waiting import was taken", e);
        }
    }

    @Override
    public void tidy() {
        try (var connection = engine.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(EXPIRE);
            statement.executeUpdate(DROP);
        } catch (SQLException e) {
            throw new IllegalStateException("ended imports were not tidied", e);
        }
    }
}
