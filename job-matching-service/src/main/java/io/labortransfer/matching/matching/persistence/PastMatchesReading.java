package io.labortransfer.matching.matching.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.candidate.Registered;
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

    private static final String COLUMNS = """
            SELECT m.worker_id, m.job_order_id, m.state, coalesce(m.exit_reason = 'WITHDRAWN', false), m.updated_at,
                   m.state = 'DECLINED' AND EXISTS (
                       SELECT FROM match a WHERE a.origin_province = m.origin_province AND a.worker_id = m.worker_id
                         AND a.way_in = 'APPLICATION' AND a.created_at > m.updated_at),
                   m.origin_province
            """;
    private static final String THAT_BINDS = "m.state NOT IN ('PLACED', 'REJECTED', 'EXPIRED', 'RELEASED')";
    private static final String PAST = COLUMNS + "FROM match m WHERE m.origin_province = ? AND " + THAT_BINDS;
    private static final String PAST_OF_SOME = PAST + " AND m.worker_id = ANY (?)";
    private static final String PAST_ANYWHERE = COLUMNS + """
            FROM unnest(?::text[], ?::uuid[]) AS asked (unit, worker)
            JOIN match m ON m.origin_province = asked.unit AND m.worker_id = asked.worker
            WHERE\s""" + THAT_BINDS;

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
    public Map<String, List<Past>> of(Collection<Registered> workers) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(PAST_ANYWHERE)) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "text", workers.stream().map(Registered::unit).toArray()));
            query.setArray(
                    2,
                    connection.createArrayOf(
                            "uuid", workers.stream().map(Registered::worker).toArray()));
            Map<String, List<Past>> past = new HashMap<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    past.computeIfAbsent(rows.getString(7), unit -> new ArrayList<>())
                            .add(past(rows));
                }
            }
            return past;
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
                past.add(past(rows));
            }
        }
        return past;
    }

    private static Past past(ResultSet row) throws SQLException {
        return new Past(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                MatchState.valueOf(row.getString(3)),
                row.getBoolean(4),
                row.getObject(5, OffsetDateTime.class).toInstant(),
                row.getBoolean(6));
    }
}
