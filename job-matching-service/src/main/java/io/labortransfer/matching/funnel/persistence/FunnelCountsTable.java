package io.labortransfer.matching.funnel.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.funnel.Funnel;
import io.labortransfer.matching.funnel.FunnelCounts;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

@ApplicationScoped
class FunnelCountsTable implements FunnelCounts {

    /** People and not matches: who applied twice by one way applied. */
    private static final String COUNT = """
            SELECT found_through,
                   count(DISTINCT worker_id) FILTER (WHERE applied_at IS NOT NULL),
                   count(DISTINCT worker_id) FILTER (WHERE offered_at IS NOT NULL),
                   count(DISTINCT worker_id) FILTER (WHERE placed_at IS NOT NULL),
                   count(DISTINCT worker_id) FILTER (WHERE placed_at IS NOT NULL AND started_on + 90 <= ?
                                                       AND (left_on IS NULL OR left_on >= started_on + 90))
            FROM match
            WHERE %s = ? AND created_at >= ? AND created_at < ? AND applied_at IS NOT NULL
            GROUP BY found_through""";

    private final AgroalDataSource database;

    FunnelCountsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public List<Funnel> count(ProvinceScope scope, Side side, Instant from, Instant until, LocalDate day) {
        String unit = switch (side) {
            case WORKERS -> "origin_province";
            case SITES -> "destination_province";
        };
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(COUNT.formatted(unit))) {
            query.setObject(1, day);
            query.setString(2, scope.province());
            query.setObject(3, from.atOffset(ZoneOffset.UTC));
            query.setObject(4, until.atOffset(ZoneOffset.UTC));
            List<Funnel> funnels = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    funnels.add(new Funnel(
                            rows.getString(1), 0, rows.getLong(2), rows.getLong(3), rows.getLong(4), rows.getLong(5)));
                }
            }
            return funnels;
        } catch (SQLException e) {
            throw new IllegalStateException("the steps of matches could not be counted", e);
        }
    }
}
