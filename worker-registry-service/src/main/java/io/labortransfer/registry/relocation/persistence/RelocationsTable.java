package io.labortransfer.registry.relocation.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.relocation.Relocation;
import io.labortransfer.registry.relocation.RelocationState;
import io.labortransfer.registry.relocation.Relocations;
import io.labortransfer.registry.relocation.StartedBy;
import io.labortransfer.registry.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Relocations in PostgreSQL. The functions know the caller's unit from the transaction, not from an argument. */
@ApplicationScoped
class RelocationsTable implements Relocations {
    private static final String ADD = """
            INSERT INTO relocation (origin_province, id, version, state, started_by, started_org, to_province, to_division,
                from_province, worker_id, duplicate_id, due_at, created_at,
                word_by, word_at, word_place, word_language, word_evidence_ref, word_recorded_by, word_recorded_org)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""";
    private static final String AIM = "SELECT aim_relocation(?, ?::bytea[], ?)";
    private static final String READ = """
            SELECT id, origin_province, version, state, started_by, started_org, to_province, to_division, from_province, worker_id,
                duplicate_id, created_at, due_at, decided_at, decided_org
            FROM relocations(?, ?, ?, ?) WHERE ? IN (to_province, from_province) ORDER BY id""";
    /** What another unit asks for binds nobody. */
    private static final String OPEN = """
            SELECT r.* FROM (SELECT id FROM relocations_of_worker(?, ?)) AS mine CROSS JOIN LATERAL relocations(mine.id, NULL, NULL, 1) AS r
            WHERE r.from_province = ? AND (r.state = 'REQUESTED' AND r.started_by <> 'NEW' OR r.state = 'ACCEPTED' AND r.carried_out_at IS NULL)""";

    private static final String DECIDE = """
            UPDATE relocation SET version = ?, state = ?, decided_at = ?, decided_org = ?
            WHERE origin_province = ? AND id = ? AND version = ?""";
    private static final String CARRIED_OUT =
            "UPDATE relocation SET carried_out_at = clock_timestamp() WHERE origin_province = ? AND id = ?";

    private final AgroalDataSource database;

    RelocationsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public boolean add(ProvinceScope scope, Relocation relocation, @Nullable WorkerWord word) {
        return run(ADD, add -> {
            add.setString(1, relocation.originProvince());
            add.setObject(2, relocation.uuid());
            add.setLong(3, relocation.version());
            add.setString(4, relocation.state().name());
            add.setString(5, relocation.startedBy().name());
            add.setString(6, relocation.startedOrg());
            add.setString(7, relocation.toProvince());
            add.setString(8, relocation.toDivision());
            add.setString(9, relocation.fromProvince());
            add.setObject(10, relocation.worker());
            add.setObject(11, relocation.duplicate());
            add.setObject(12, relocation.dueAt().atOffset(ZoneOffset.UTC));
            add.setObject(13, relocation.createdAt().atOffset(ZoneOffset.UTC));
            add.setString(14, word == null ? null : word.by().name());
            add.setObject(15, word == null ? null : word.at().atOffset(ZoneOffset.UTC));
            add.setString(16, word == null ? null : word.place());
            add.setString(17, word == null ? null : word.languageUsed());
            add.setString(18, word == null ? null : word.evidenceRef());
            add.setString(19, word == null ? null : word.recordedBy());
            add.setString(20, word == null ? null : word.recordedOrg());
            return add.executeUpdate() == 1;
        });
    }

    @Override
    public void aim(ProvinceScope scope, UUID relocation, Collection<byte[]> idKeys) {
        run(AIM, aim -> {
            aim.setObject(1, relocation);
            aim.setArray(2, aim.getConnection().createArrayOf("bytea", idKeys.toArray(byte[][]::new)));
            aim.setObject(3, null);
            return aim.execute();
        });
    }

    @Override
    public void aimAtCase(ProvinceScope scope, UUID relocation, UUID duplicate) {
        run(AIM, aim -> {
            aim.setObject(1, relocation);
            aim.setObject(2, null);
            aim.setObject(3, duplicate);
            return aim.execute();
        });
    }

    @Override
    public Optional<Relocation> find(ProvinceScope scope, UUID id) {
        return read(scope, id, null, null, 1).stream().findFirst();
    }

    @Override
    public Optional<Relocation> open(ProvinceScope scope, UUID worker) {
        return run(OPEN, ask -> {
            ask.setString(1, scope.province());
            ask.setObject(2, worker);
            ask.setString(3, scope.province());
            try (var row = ask.executeQuery()) {
                return row.next() ? Optional.of(relocation(row)) : Optional.empty();
            }
        });
    }

    @Override
    public List<Relocation> page(
            ProvinceScope scope, @Nullable RelocationState state, @Nullable UUID after, int limit) {
        return read(scope, null, state, after, limit);
    }

    private List<Relocation> read(
            ProvinceScope scope,
            @Nullable UUID only,
            @Nullable RelocationState state,
            @Nullable UUID after,
            int limit) {
        return run(READ, ask -> {
            ask.setObject(1, only);
            ask.setString(2, state == null ? null : state.name());
            ask.setObject(3, after);
            ask.setInt(4, limit);
            ask.setString(5, scope.province());
            var found = new ArrayList<Relocation>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(relocation(rows));
                }
            }
            return found;
        });
    }

    private static Relocation relocation(ResultSet row) throws SQLException {
        return new Relocation(
                row.getObject("id", UUID.class),
                row.getString("origin_province"),
                row.getLong("version"),
                RelocationState.valueOf(row.getString("state")),
                StartedBy.valueOf(row.getString("started_by")),
                row.getString("started_org"),
                row.getString("to_province"),
                row.getString("to_division"),
                row.getString("from_province"),
                row.getObject("worker_id", UUID.class),
                row.getObject("duplicate_id", UUID.class),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                moment(row, "decided_at"),
                row.getString("decided_org"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    @Override
    public boolean decide(ProvinceScope scope, Relocation before, Relocation now) {
        var at = now.decidedAt();
        return run(DECIDE, write -> {
            write.setLong(1, now.version());
            write.setString(2, now.state().name());
            write.setObject(3, at == null ? null : at.atOffset(ZoneOffset.UTC));
            write.setString(4, now.decidedOrg());
            write.setString(5, now.originProvince());
            write.setObject(6, now.uuid());
            write.setLong(7, before.version());
            return write.executeUpdate() == 1;
        });
    }

    @Override
    public void carriedOut(ProvinceScope scope, String originProvince, UUID id) {
        run(CARRIED_OUT, write -> {
            write.setString(1, originProvince);
            write.setObject(2, id);
            return write.executeUpdate();
        });
    }

    private interface Step<T> {
        T take(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the relocations were not read or written", e);
        }
    }
}
