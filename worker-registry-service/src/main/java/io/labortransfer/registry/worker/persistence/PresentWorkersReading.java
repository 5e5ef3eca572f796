package io.labortransfer.registry.worker.persistence;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.ScopedQuestions;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.persistence.UuidArray;
import io.labortransfer.registry.worker.Area;
import io.labortransfer.registry.worker.PresentWorkers;
import io.labortransfer.registry.worker.SourceRecord;
import io.labortransfer.registry.worker.WorkerFilter;
import io.labortransfer.registry.worker.WorkerVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Rows straight into records: nothing watches them for changes. How far the caller reaches is asked as a pattern, which no index answers: as
 * a range it would be taken for few rows whatever it is, and lead past the keys.
 */
@ApplicationScoped
class PresentWorkersReading implements PresentWorkers {
    private static final String WORKERS = "SELECT " + VersionColumns.NAMES
            + " FROM worker w WHERE w.origin_province = ? AND w.registration_division LIKE ?";
    private static final String ONE = WORKERS + " AND w.id = ?";
    private static final String HOUSEHOLD = """
            SELECT household_id FROM household_member
            WHERE origin_province = ? AND worker_id = ? AND until_version IS NULL""";
    private static final String ALL = WORKERS + " AND w.id = ANY (?) ORDER BY w.id";

    /** The index is asked first, for all numbers, and then the workers by their keys. */
    private static final String WITH_NUMBERS = WORKERS
            + " AND w.id = ANY (ARRAY(SELECT owner_id FROM look_up_identities(?, ?) WHERE owner_id IS NOT NULL)) ORDER BY w.id";

    private static final String FROM_SOURCE = WORKERS + " AND w.source_record_id = ? AND w.source_system = ?";
    private static final String WITH_PHONE = WORKERS
            + " AND w.phone_key = ANY (?) AND w.state <> 'ERASED' AND starts_with(coalesce(w.residence_division, ''), ?)"
            + " ORDER BY w.id LIMIT ?";

    private final ScopedQuestions questions;

    PresentWorkersReading(ScopedQuestions questions) {
        this.questions = questions;
    }

    @Override
    public Optional<WorkerVersion> find(ProvinceScope scope, UUID id) {
        return read(ONE, (ask, first) -> {
                    reach(ask, first, scope);
                    ask.setObject(first + 2, id);
                })
                .stream()
                .findFirst();
    }

    @Override
    public Optional<UUID> household(ProvinceScope scope, UUID id) {
        try {
            return questions.ask(
                    HOUSEHOLD,
                    (ask, first) -> {
                        ask.setString(first, scope.province());
                        ask.setObject(first + 1, id);
                    },
                    row -> row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public List<WorkerVersion> all(ProvinceScope scope, Collection<UUID> ids) {
        return read(ALL, (ask, first) -> {
            reach(ask, first, scope);
            ask.setArray(first + 2, UuidArray.of(ask.getConnection(), ids));
        });
    }

    @Override
    public List<WorkerVersion> withNumbers(ProvinceScope scope, List<KeyedHash> idKeys) {
        return read(WITH_NUMBERS, (ask, first) -> {
            reach(ask, first, scope);
            IdentityKeys.bind(ask, first + 2, idKeys);
        });
    }

    @Override
    public Optional<WorkerVersion> fromSource(ProvinceScope scope, SourceRecord source) {
        return read(FROM_SOURCE, (ask, first) -> {
                    reach(ask, first, scope);
                    ask.setString(first + 2, source.recordId());
                    ask.setString(first + 3, source.system());
                })
                .stream()
                .findFirst();
    }

    @Override
    public List<WorkerVersion> withPhone(ProvinceScope scope, KeyedHash phone, int limit) {
        return read(WITH_PHONE, (ask, first) -> {
            reach(ask, first, scope);
            ask.setArray(first + 2, ask.getConnection().createArrayOf("bytea", KeyedHash.every(List.of(phone))));
            ask.setString(first + 3, Area.of(scope).residence().orElse(""));
            ask.setInt(first + 4, limit);
        });
    }

    @Override
    public List<WorkerVersion> page(ProvinceScope scope, WorkerFilter filter, int limit) {
        return WorkerQuestion.of(scope, filter, limit)
                .map(question -> read(question.text(), question::bind))
                .orElse(List.of());
    }

    private static void reach(PreparedStatement ask, int first, ProvinceScope scope) throws SQLException {
        ask.setString(first, scope.province());
        ask.setString(first + 1, Area.of(scope).registration() + '%');
    }

    private List<WorkerVersion> read(String question, ScopedQuestions.Binding binding) {
        try {
            return questions.ask(question, binding, PresentWorkersReading::versions);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static List<WorkerVersion> versions(ResultSet rows) throws SQLException {
        var found = new ArrayList<WorkerVersion>();
        while (rows.next()) {
            found.add(VersionColumns.version(rows));
        }
        return found;
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("workers were not read", e);
    }
}
