package io.labortransfer.matching.candidate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.candidate.Candidate;
import io.labortransfer.matching.candidate.Candidates;
import io.labortransfer.matching.candidate.WorkSpell;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CandidatesTable implements Candidates {

    private static final String WRITE = """
            INSERT INTO candidate (origin_province, worker_id, version, worker_version, state, intent_state, division, profile)
            SELECT unit.id, told.* FROM (SELECT ?::text) AS unit (id), (
                SELECT worker_id, version, worker_version, state, intent_state, division, profile::jsonb
                FROM unnest(?::uuid[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                    AS given (worker_id, version, worker_version, state, intent_state, division, profile)
                ORDER BY worker_id) AS told
            %s
            ON CONFLICT (origin_province, worker_id) DO UPDATE
            SET version = EXCLUDED.version, worker_version = EXCLUDED.worker_version, state = EXCLUDED.state,
                intent_state = EXCLUDED.intent_state, division = EXCLUDED.division, profile = EXCLUDED.profile""";
    private static final String KEEP =
            WRITE.formatted("") + " WHERE candidate.version < EXCLUDED.version RETURNING candidate.worker_id";
    /** What stands as it is given is not written again: of a view that is whole a rebuild touches nothing, and nobody has to look at it anew. */
    private static final String RESTORE = WRITE.formatted("""
            WHERE NOT EXISTS (
                SELECT FROM candidate c
                WHERE c.origin_province = unit.id AND c.worker_id = told.worker_id
                  AND (c.version, c.worker_version, c.state, c.intent_state, c.division, c.profile)
                      IS NOT DISTINCT FROM
                      (told.version, told.worker_version, told.state, told.intent_state, told.division, told.profile))""");

    private static final String WORKERS =
            "SELECT worker_id FROM candidate WHERE origin_province = ? AND worker_id > ? ORDER BY worker_id LIMIT ?";
    private static final String FORGET = "DELETE FROM candidate WHERE origin_province = ? AND worker_id = ANY (?)";
    private static final String FIND = "SELECT profile FROM candidate WHERE origin_province = ? AND worker_id = ?";
    private static final String HOLD_SHOWN = "SELECT profile FROM hold_shown_candidate(?, ?)";
    private static final String HOLD = FIND + " FOR UPDATE";
    private static final String NOTE = """
            INSERT INTO candidate_spell (origin_province, spell_id, worker_id)
            SELECT ?, spell.* FROM unnest(?::uuid[], ?::uuid[]) AS spell
            ON CONFLICT (origin_province, spell_id) DO UPDATE SET worker_id = EXCLUDED.worker_id""";
    private static final String OVER = "DELETE FROM candidate_spell WHERE origin_province = ? AND spell_id = ANY (?)";
    private static final String SPELLS =
            "SELECT spell_id FROM candidate_spell WHERE origin_province = ? AND spell_id > ? ORDER BY spell_id LIMIT ?";
    private static final String IN_WORK =
            "SELECT DISTINCT worker_id FROM candidate_spell WHERE origin_province = ? AND worker_id = ANY (?)";

    private final AgroalDataSource database;

    CandidatesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Candidate> keep(ProvinceScope scope, Collection<Candidate> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        try (Connection connection = database.getConnection();
                PreparedStatement keep = connection.prepareStatement(KEEP)) {
            bind(keep, connection, scope, states);
            Set<UUID> newer = ids(keep);
            return states.stream()
                    .filter(state -> newer.contains(state.worker()))
                    .toList();
        } catch (SQLException e) {
            throw new IllegalStateException("candidates could not be kept", e);
        }
    }

    @Override
    public void restore(ProvinceScope scope, Collection<Candidate> states) {
        try (Connection connection = database.getConnection();
                PreparedStatement restore = connection.prepareStatement(RESTORE)) {
            bind(restore, connection, scope, states);
            restore.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("candidates could not be restored", e);
        }
    }

    private static void bind(
            PreparedStatement keep, Connection connection, ProvinceScope scope, Collection<Candidate> states)
            throws SQLException {
        keep.setString(1, scope.province());
        keep.setArray(2, column(connection, "uuid", states, Candidate::worker));
        keep.setArray(3, numbers(connection, states, Candidate::version));
        keep.setArray(4, numbers(connection, states, Candidate::workerVersion));
        keep.setArray(5, texts(connection, states, Candidate::state));
        keep.setArray(6, texts(connection, states, Candidate::intentState));
        keep.setArray(7, texts(connection, states, Candidate::registrationDivision));
        keep.setArray(8, texts(connection, states, CandidateJson::write));
    }

    @Override
    public List<UUID> workers(ProvinceScope scope, UUID after, int limit) {
        return behind(WORKERS, scope, after, limit);
    }

    @Override
    public void forget(ProvinceScope scope, Collection<UUID> workers) {
        if (workers.isEmpty()) {
            return;
        }
        try (Connection connection = database.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, scope.province());
            forget.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            forget.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("candidates could not be forgotten", e);
        }
    }

    @Override
    public Optional<Candidate> find(ProvinceScope scope, UUID worker) {
        return one(FIND, scope.province(), worker);
    }

    @Override
    public Optional<Candidate> hold(ProvinceScope scope, UUID worker) {
        return one(HOLD, scope.province(), worker);
    }

    /** The function asks for the scope's unit itself. */
    @Override
    public Optional<Candidate> holdShown(ProvinceScope scope, String originProvince, UUID worker) {
        return one(HOLD_SHOWN, originProvince, worker);
    }

    private Optional<Candidate> one(String question, String originProvince, UUID worker) {
        try (Connection connection = database.getConnection();
                PreparedStatement find = connection.prepareStatement(question)) {
            find.setString(1, originProvince);
            find.setObject(2, worker);
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(CandidateJson.read(rows.getString(1))) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("a candidate could not be read", e);
        }
    }

    @Override
    public void note(ProvinceScope scope, Collection<WorkSpell> inForce, Collection<UUID> over) {
        try (Connection connection = database.getConnection();
                PreparedStatement note = connection.prepareStatement(NOTE);
                PreparedStatement end = connection.prepareStatement(OVER)) {
            note.setString(1, scope.province());
            note.setArray(2, column(connection, "uuid", inForce, WorkSpell::spell));
            note.setArray(3, column(connection, "uuid", inForce, WorkSpell::worker));
            note.executeUpdate();
            end.setString(1, scope.province());
            end.setArray(2, connection.createArrayOf("uuid", over.toArray()));
            end.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("spells could not be noted", e);
        }
    }

    @Override
    public List<UUID> spells(ProvinceScope scope, UUID after, int limit) {
        return behind(SPELLS, scope, after, limit);
    }

    @Override
    public Set<UUID> inWork(ProvinceScope scope, Collection<UUID> workers) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(IN_WORK)) {
            query.setString(1, scope.province());
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            return ids(query);
        } catch (SQLException e) {
            throw new IllegalStateException("spells could not be read", e);
        }
    }

    private List<UUID> behind(String question, ProvinceScope scope, UUID after, int limit) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(question)) {
            query.setString(1, scope.province());
            query.setObject(2, after);
            query.setInt(3, limit);
            return List.copyOf(ids(query));
        } catch (SQLException e) {
            throw new IllegalStateException("the view of workers could not be listed", e);
        }
    }

    private static Set<UUID> ids(PreparedStatement statement) throws SQLException {
        Set<UUID> ids = new LinkedHashSet<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
            }
        }
        return ids;
    }

    private static <T> Array column(
            Connection connection, String type, Collection<T> rows, Function<T, ? extends @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }

    /** Of arrays of these classes the driver sends the values as they are; of others it writes and escapes one text, which PostgreSQL reads again. */
    private static Array numbers(Connection connection, Collection<Candidate> states, Function<Candidate, Long> value)
            throws SQLException {
        return connection.createArrayOf("bigint", states.stream().map(value).toArray(Long[]::new));
    }

    private static Array texts(
            Connection connection, Collection<Candidate> states, Function<Candidate, @Nullable String> value)
            throws SQLException {
        return connection.createArrayOf("text", states.stream().map(value).toArray(String[]::new));
    }
}
