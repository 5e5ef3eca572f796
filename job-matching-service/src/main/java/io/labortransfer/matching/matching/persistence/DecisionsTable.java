package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.candidate.Purpose;
import io.labortransfer.matching.matching.Consent;
import io.labortransfer.matching.matching.Decision;
import io.labortransfer.matching.matching.Decisions;
import io.labortransfer.matching.word.WorkerWord;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class DecisionsTable implements Decisions {

    private static final String KEEP = """
            INSERT INTO match_decision (origin_province, id, match_id, worker_id, step, decision, word_by, word_at, word_place,
                language_used, evidence_ref, recorded_by, recorded_org, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final String KEEP_CONSENT = """
            INSERT INTO match_consent (origin_province, id, decision_id, worker_id, purpose, scope, valid_to)
            VALUES (?, ?, ?, ?, ?, ?, ?)""";
    private static final String NEXT = """
            INSERT INTO accept_sequence (origin_province, worker_id, last) VALUES (?, ?, 1)
            ON CONFLICT (origin_province, worker_id) DO UPDATE SET last = accept_sequence.last + 1
            RETURNING last""";
    private static final String ON_THEIR_WAY = """
            SELECT FROM match_consent
            WHERE origin_province = ? AND worker_id = ? AND purpose = ? AND ? = ANY (scope)
              AND (valid_to IS NULL OR valid_to > ?) AND NOT taken_up LIMIT 1""";
    private static final String TAKEN_UP =
            "UPDATE match_consent SET taken_up = true WHERE origin_province = ? AND id = ANY (?) AND NOT taken_up";

    private final AgroalDataSource database;

    DecisionsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void keep(ProvinceScope scope, Decision decision, Instant at) {
        WorkerWord word = decision.word().word();
        run(KEEP, keep -> {
            bind(
                    keep,
                    scope.province(),
                    decision.id(),
                    decision.match(),
                    decision.worker(),
                    decision.step().name(),
                    decision.answer().name(),
                    word.by().name(),
                    word.at().atOffset(ZoneOffset.UTC),
                    word.place(),
                    word.languageUsed(),
                    word.evidenceRef(),
                    decision.word().recordedBy(),
                    decision.word().recordedOrg(),
                    at.atOffset(ZoneOffset.UTC));
            return keep.executeUpdate();
        });
        decision.consents().forEach(granted -> keep(scope, decision, granted));
    }

    private void keep(ProvinceScope scope, Decision decision, Decision.Granted granted) {
        Consent consent = granted.consent();
        run(KEEP_CONSENT, keep -> {
            bind(
                    keep,
                    scope.province(),
                    granted.id(),
                    decision.id(),
                    decision.worker(),
                    consent.purpose().name(),
                    consent.scope().toArray(String[]::new),
                    consent.validTo());
            return keep.executeUpdate();
        });
    }

    @Override
    public long nextAcceptance(ProvinceScope scope, UUID worker) {
        return run(NEXT, next -> {
            bind(next, scope.province(), worker);
            try (ResultSet rows = next.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        });
    }

    @Override
    public boolean onTheirWay(ProvinceScope scope, UUID worker, Purpose purpose, String target, LocalDate day) {
        return run(ON_THEIR_WAY, query -> {
            bind(query, scope.province(), worker, purpose.name(), target, day);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next();
            }
        });
    }

    @Override
    public void takenUp(ProvinceScope scope, Collection<UUID> consents) {
        if (consents.isEmpty()) {
            return;
        }
        run(TAKEN_UP, mark -> {
            bind(mark, scope.province(), mark.getConnection().createArrayOf("uuid", consents.toArray()));
            return mark.executeUpdate();
        });
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private <T> T run(String sql, Work<T> work) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            return work.with(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("a decision could not be written or read", e);
        }
    }

    private interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }
}
