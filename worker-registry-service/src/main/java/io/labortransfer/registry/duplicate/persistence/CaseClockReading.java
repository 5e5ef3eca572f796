package io.labortransfer.registry.duplicate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.registry.duplicate.CaseClocks;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Through the engine role, which sees where cases are and how far, of all units. */
@ApplicationScoped
class CaseClockReading implements CaseClocks {
    private static final String DUE = """
            SELECT origin_province, id FROM duplicate_case
            WHERE state = 'OPEN' AND kind = 'SAME_ID' AND due_at <= ? ORDER BY due_at LIMIT ?""";
    /** What a unit asks for of another one's workers binds nobody. A worker who is about to leave waits for that to be decided. */
    private static final String BOUND =
            "r.carried_out_at IS NULL AND (r.state <> 'REQUESTED' OR r.origin_province <> r.to_province)";

    private static final String UNSETTLED = """
            SELECT p.origin_province, p.duplicate_id FROM parked_claim p
            JOIN duplicate_case c ON c.origin_province = p.origin_province AND c.id = p.duplicate_id
            WHERE c.state = 'RESOLVED'
              AND NOT EXISTS (SELECT FROM relocation r WHERE r.duplicate_id = c.id AND %1$s)
              AND (c.outcome IS DISTINCT FROM 'CLAIMANT_TAKES'
                   OR NOT EXISTS (SELECT FROM relocation r WHERE r.worker_id = c.holder_worker_id AND %1$s))
            LIMIT ?""".formatted(BOUND);

    private static final String UNNAMED = """
            SELECT origin_province, id, holder_province, holder_worker_id, opened_at FROM duplicate_case
            WHERE named_at IS NULL AND state <> 'RESOLVED' AND kind = 'SAME_ID' ORDER BY id LIMIT ?""";

    private static final String IN_CLEAR = "SELECT unit FROM units_with_clear_statements() AS u (unit)";

    private final AgroalDataSource engine;

    CaseClockReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Due> due(Instant at, int limit) {
        return ask(DUE, at.atOffset(ZoneOffset.UTC), limit);
    }

    @Override
    public List<Due> unsettled(int limit) {
        return ask(UNSETTLED, null, limit);
    }

    @Override
    public List<String> inClear() {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(IN_CLEAR);
                var rows = ask.executeQuery()) {
            var units = new ArrayList<String>();
            while (rows.next()) {
                units.add(rows.getString(1));
            }
            return units;
        } catch (SQLException e) {
            throw new IllegalStateException("units with statements in clear could not be read", e);
        }
    }

    @Override
    public List<Unnamed> unnamed(int limit) {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(UNNAMED)) {
            ask.setInt(1, limit);
            var found = new ArrayList<Unnamed>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(new Unnamed(
                            rows.getString(1),
                            rows.getObject(2, UUID.class),
                            rows.getString(3),
                            rows.getObject(4, UUID.class),
                            rows.getObject(5, OffsetDateTime.class).toInstant()));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cases without a day of naming could not be read", e);
        }
    }

    private List<Due> ask(String question, @Nullable OffsetDateTime at, int limit) {
        try (var connection = engine.getConnection();
                var ask = connection.prepareStatement(question)) {
            if (at == null) {
                ask.setInt(1, limit);
            } else {
                ask.setObject(1, at);
                ask.setInt(2, limit);
            }
            var found = new ArrayList<Due>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(new Due(rows.getString(1), rows.getObject(2, UUID.class)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("due cases could not be read", e);
        }
    }
}
