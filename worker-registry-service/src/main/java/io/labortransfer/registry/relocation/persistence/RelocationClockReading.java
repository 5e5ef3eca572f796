package io.labortransfer.registry.relocation.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.relocation.Relocation;
import io.labortransfer.registry.relocation.RelocationClocks;
import io.labortransfer.registry.relocation.RelocationState;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Through the engine role, which sees where relocations go and how far they are, of all units. */
@ApplicationScoped
class RelocationClockReading implements RelocationClocks {
    private static final String COURSE =
            "SELECT id, origin_province, state, from_province, to_province, worker_id, duplicate_id,"
                    + " started_org = '" + Relocation.SETTLEMENT + "', carried_out_at IS NOT NULL FROM relocation";
    private static final String DUE = COURSE + " WHERE state = 'REQUESTED' AND due_at <= ? ORDER BY due_at LIMIT ?";
    private static final String UNFINISHED =
            COURSE + " WHERE state <> 'REQUESTED' AND carried_out_at IS NULL ORDER BY id LIMIT ?";
    private static final String ONE = COURSE + " WHERE id = ?";
    private static final String SETTLING = COURSE + " WHERE duplicate_id = ? AND started_org = '"
            + Relocation.SETTLEMENT + "' ORDER BY id DESC LIMIT 1";

    private final AgroalDataSource engine;

    RelocationClockReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Course> due(Instant at, int limit) {
        return ask(DUE, at.atOffset(ZoneOffset.UTC), limit);
    }

    @Override
    public List<Course> unfinished(int limit) {
        return ask(UNFINISHED, limit);
    }

    @Override
    public Optional<Course> course(UUID id) {
        return ask(ONE, id).stream().findFirst();
    }

    @Override
    public Optional<Course> settling(UUID duplicate) {
        return ask(SETTLING, duplicate).stream().findFirst();
    }

    private List<Course> ask(String question, Object... values) {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(question)) {
            for (var i = 0; i < values.length; i++) {
                ask.setObject(i + 1, values[i]);
            }
            var found = new ArrayList<Course>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(new Course(
                            rows.getObject(1, UUID.class),
                            rows.getString(2),
                            RelocationState.valueOf(rows.getString(3)),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getObject(6, UUID.class),
                            rows.getObject(7, UUID.class),
                            rows.getBoolean(8),
                            rows.getBoolean(9)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("the courses of relocations could not be read", e);
        }
    }
}
