package io.labortransfer.registry.candidate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.registry.candidate.CandidateParts;
import io.labortransfer.registry.candidate.CandidateState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The parts in PostgreSQL, set-based: an import asks for a thousand workers at once. */
@ApplicationScoped
class CandidatePartsTable implements CandidateParts {
    private static final String RAISE = """
            INSERT INTO candidate_counter (origin_province, worker_id, version)
            SELECT ?, w, 2 FROM unnest(?::uuid[]) AS t (w) ORDER BY w -- the first state was told when the worker was entered
            ON CONFLICT (origin_province, worker_id) DO UPDATE SET version = candidate_counter.version + 1
            RETURNING worker_id, version""";
    private static final String HOLD = """
            INSERT INTO candidate_counter (origin_province, worker_id, version)
            SELECT ?, w, 1 FROM unnest(?::uuid[]) AS t (w) ORDER BY w
            ON CONFLICT (origin_province, worker_id) DO UPDATE SET version = candidate_counter.version""";
    private static final String BEGIN =
            "INSERT INTO candidate_counter (origin_province, worker_id, version) VALUES (?, ?, 1)";
    private static final String READ = """
            SELECT w.id, w.version,
                   CASE WHEN w.state = 'ACTIVE' AND (
                        EXISTS (SELECT FROM subject_request q
                                WHERE q.origin_province = w.origin_province AND q.worker_id = w.id AND q.state = 'IN_FORCE')
                        OR EXISTS (SELECT FROM worker_merge o WHERE o.origin_province = w.origin_province AND o.into_worker_id = w.id
                                     AND speaks_for_restricted(w.origin_province, w.id)))
                   THEN 'SUSPENDED' ELSE w.state END AS state, -- who restricts the use of the data is in dispute for others
                   w.registration_division, w.residence_division, w.categories,
                   w.labor_capacity, w.capacity_detail, w.mobility, w.cannot_leave_reasons, w.birth_date, w.sex, w.education, w.skills,
                   w.languages, w.new_growth, w.student,
                   i.id AS intent_id, i.state AS intent_state, i.work_forms, i.occupations, i.destinations,
                   i.wage_min_fen, i.earliest_start, i.latest_start, i.lodging_needed, i.group_id,
                   i.ranked_job_order_ids, i.weights, i.valid_to,
                   (SELECT json_agg(json_build_object('id', c.id, 'purpose', c.purpose, 'scope', c.scope, 'basis', c.basis)
                                ORDER BY c.id)
                    FROM consent c
                    WHERE c.origin_province = w.origin_province AND c.worker_id = w.id AND c.state = 'GRANTED'
                      AND (c.valid_to IS NULL OR c.valid_to > ?)) AS consents,
                   h.id AS household_id, coalesce(h.zero_employment, false) AS zero_employment
            FROM worker w
            LEFT JOIN household_member m ON m.origin_province = w.origin_province AND m.worker_id = w.id
                                        AND m.until_version IS NULL
            LEFT JOIN household h ON h.origin_province = m.origin_province AND h.id = m.household_id
            LEFT JOIN intent i ON i.origin_province = w.origin_province AND i.worker_id = w.id
                              AND i.state IN ('OPEN', 'MATCHED', 'IN_TRANSFER')
            WHERE w.origin_province = ? AND w.id = ANY (?::uuid[]) AND w.state <> 'ERASED'
            ORDER BY w.id""";

    private final AgroalDataSource database;
    private final EntityManager records;
    private final CandidateRows rows;

    CandidatePartsTable(AgroalDataSource database, EntityManager records, CandidateRows rows) {
        this.database = database;
        this.records = records;
        this.rows = rows;
    }

    @Override
    public Map<UUID, Long> raise(ProvinceScope scope, Collection<UUID> workerIds) {
        records.flush();
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(RAISE)) {
            statement.setString(1, scope.province());
            statement.setArray(2, uuids(connection, workerIds));
            var versions = new HashMap<UUID, Long>();
            try (var raised = statement.executeQuery()) {
                while (raised.next()) {
                    versions.put(raised.getObject(1, UUID.class), raised.getLong(2));
                }
            }
            return versions;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidate counters were not raised", e);
        }
    }

    @Override
    public void hold(ProvinceScope scope, Collection<UUID> workerIds) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(HOLD)) {
            statement.setString(1, scope.province());
            statement.setArray(2, uuids(connection, workerIds));
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the candidate counters were not held", e);
        }
    }

    @Override
    public void begin(ProvinceScope scope, UUID workerId) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(BEGIN)) {
            statement.setString(1, scope.province());
            statement.setObject(2, workerId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("a candidate counter was not begun", e);
        }
    }

    @Override
    public List<CandidateState> read(ProvinceScope scope, Map<UUID, Long> versions, LocalDate today) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(READ)) {
            statement.setObject(1, today);
            statement.setString(2, scope.province());
            statement.setArray(3, uuids(connection, versions.keySet()));
            var states = new ArrayList<CandidateState>(versions.size());
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    states.add(rows.read(found, scope.province(), versions, today));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidate states were not read", e);
        }
    }

    private static java.sql.Array uuids(Connection connection, Collection<UUID> ids) throws SQLException {
        return connection.createArrayOf("uuid", ids.toArray());
    }
}
