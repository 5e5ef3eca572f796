package io.labortransfer.matching.candidate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.candidate.CandidatePool;
import io.labortransfer.matching.candidate.Registered;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

@ApplicationScoped
class CandidatePoolReading implements CandidatePool {

    private static final String POOL = """
            SELECT c.profile, EXISTS (
                SELECT FROM candidate_spell s WHERE s.origin_province = c.origin_province AND s.worker_id = c.worker_id)
            FROM candidate c
            WHERE c.origin_province = ? AND c.intent_state = 'OPEN' AND c.division LIKE ?""";

    private static final String SHOWN = POOL + " AND shows_profile(c.profile -> 'consents', ?, ?)";
    private static final String SOME = """
            SELECT c.profile, EXISTS (
                SELECT FROM candidate_spell s WHERE s.origin_province = c.origin_province AND s.worker_id = c.worker_id)
            FROM unnest(?::text[], ?::uuid[]) AS asked (unit, worker)
            JOIN candidate c ON c.origin_province = asked.unit AND c.worker_id = asked.worker
            WHERE c.intent_state = 'OPEN'""";
    private static final String WITH_OPEN_INTENT =
            "SELECT origin_province, count(*) FROM candidate WHERE intent_state = 'OPEN' GROUP BY origin_province";
    private static final String UNITS =
            "SELECT worker_id, origin_province FROM candidate WHERE worker_id = ANY (?) AND origin_province = ANY (?)";
    private static final int FETCH = 500;

    private final AgroalDataSource engine;

    CandidatePoolReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Pooled> withOpenIntent(String province, String divisionPrefix) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(POOL)) {
            query.setString(1, province);
            query.setString(2, divisionPrefix + "%");
            List<Pooled> pool = new ArrayList<>();
            each(query, pool::add);
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be read", e);
        }
    }

    @Override
    public List<String> units() {
        return counts().keySet().stream().sorted().toList();
    }

    @Override
    public long count() {
        return counts().values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> counts() {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(WITH_OPEN_INTENT);
                ResultSet rows = query.executeQuery()) {
            Map<String, Long> counts = new HashMap<>();
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be counted", e);
        }
    }

    @Override
    public void shownIn(Audience audience, String province, String divisionPrefix, Consumer<Pooled> each) {
        piecewise(
                SHOWN,
                query -> {
                    query.setString(1, province);
                    query.setString(2, divisionPrefix + "%");
                    query.setString(3, audience.unit());
                    query.setBoolean(4, audience.byConsentAlone());
                },
                each);
    }

    @Override
    public void each(String province, Consumer<Pooled> each) {
        piecewise(
                POOL,
                query -> {
                    query.setString(1, province);
                    query.setString(2, "%");
                },
                each);
    }

    private interface Binding {
        void bind(PreparedStatement query) throws SQLException;
    }

    /** Without automatic commits the driver fetches piece by piece: of a large unit not everybody is in memory at once. */
    private void piecewise(String question, Binding binding, Consumer<Pooled> each) {
        try (Connection connection = engine.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement query = connection.prepareStatement(question)) {
                query.setFetchSize(FETCH);
                binding.bind(query);
                each(query, each);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be read", e);
        }
    }

    @Override
    public List<Pooled> of(Collection<Registered> workers) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(SOME)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", workers.stream().map(Registered::unit).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", workers.stream().map(Registered::worker).toArray()));
            List<Pooled> pool = new ArrayList<>();
            each(query, pool::add);
            return pool;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be read", e);
        }
    }

    private static void each(PreparedStatement query, Consumer<Pooled> each) throws SQLException {
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                each.accept(new Pooled(CandidateJson.read(rows.getString(1)), rows.getBoolean(2)));
            }
        }
    }

    @Override
    public Map<UUID, String> unitsOf(Collection<UUID> workers, Collection<String> units) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(UNITS)) {
            query.setArray(1, connection.createArrayOf("uuid", workers.toArray()));
            query.setArray(2, connection.createArrayOf("text", units.toArray()));
            Map<UUID, String> known = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    known.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            return known;
        } catch (SQLException e) {
            throw new IllegalStateException("the candidates could not be found", e);
        }
    }
}
