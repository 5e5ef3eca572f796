package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.matching.MatchState;
import io.labortransfer.matching.matching.PastMatches;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class PastMatchesReading implements PastMatches {

    private static final String PAST = """
            SELECT m.worker_id, m.job_order_id, m.state, coalesce(m.exit_reason = 'WITHDRAWN', false), m.updated_at,
                   m.state = 'DECLINED' AND EXISTS (
                       SELECT FROM match a WHERE a.origin_province = m.origin_province AND a.worker_id = m.worker_id
                         AND a.way_in = 'APPLICATION' AND a.created_at > m.updated_at)
            FROM match m
            WHERE m.origin_province = ? AND m.state NOT IN ('PLACED', 'REJECTED', 'EXPIRED', 'RELEASED')""";
    private static final String PAST_OF_SOME = PAST + " AND m.worker_id = ANY (?)";

    private static final String WAITING = """
            SELECT job_order_id, count(*) FROM match
            WHERE state IN ('PROPOSED', 'SHORTLISTED', 'WORKER_ACCEPTED', 'MUTUAL')
              %s
            GROUP BY job_order_id""";
    private static final String WAITING_ANYWHERE = WAITING.formatted("");
    private static final String WAITING_AT =
            WAITING.formatted("AND destination_province = ANY (?) AND job_order_id = ANY (?)");

    private final AgroalDataSource engine;

    PastMatchesReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public List<Past> of(String province) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST)) {
            query.setString(1, province);
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("earlier matches could not be read", e);
        }
    }

    @Override
    public List<Past> of(String province, Collection<UUID> workers) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST_OF_SOME)) {
            query.setString(1, province);
            query.setArray(2, connection.createArrayOf("uuid", workers.toArray()));
            return read(query);
        } catch (SQLException e) {
            throw new IllegalStateException("earlier matches could not be read", e);
        }
    }

    @Override
    public Map<UUID, Integer> waiting() {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(WAITING_ANYWHERE)) {
            return counted(query);
        } catch (SQLException e) {
            throw new IllegalStateException("waiting proposals could not be counted", e);
        }
    }

    @Override
    public Map<UUID, Integer> waiting(Collection<String> units, Collection<UUID> orders) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(WAITING_AT)) {
            query.setArray(1, connection.createArrayOf("text", units.toArray()));
            query.setArray(2, connection.createArrayOf("uuid", orders.toArray()));
            return counted(query);
        } catch (SQLException e) {
            throw new IllegalStateException("waiting proposals could not be counted", e);
        }
    }

    private static Map<UUID, Integer> counted(PreparedStatement query) throws SQLException {
        Map<UUID, Integer> counted = new HashMap<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                counted.put(rows.getObject(1, UUID.class), rows.getInt(2));
            }
        }
        return counted;
    }

    private static List<Past> read(PreparedStatement query) throws SQLException {
        List<Past> past = new ArrayList<>();
        try (ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                past.add(new Past(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        MatchState.valueOf(rows.getString(3)),
                        rows.getBoolean(4),
                        rows.getObject(5, OffsetDateTime.class).toInstant(),
                        rows.getBoolean(6)));
            }
        }
        return past;
    }
}
