package io.labortransfer.matching.market.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.matching.market.MarketFeed;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads by the horizon: what an unfinished transaction has written is told when it is finished, however low its number. */
@ApplicationScoped
class MarketFeedReading implements MarketFeed {

    private static final String NOW = "SELECT life, pg_snapshot_xmin(pg_current_snapshot())::text FROM market_feed";
    private static final String LOOK = """
            SELECT f.life, pg_snapshot_xmin(pg_current_snapshot())::text, c.id, c.kind, c.unit, c.subject
            FROM market_feed f LEFT JOIN market_change c ON c.xid >= (?::text)::xid8
            ORDER BY c.id""";
    private static final String REACHES =
            "SELECT EXISTS (SELECT FROM market_feed WHERE life = ? AND gone < (?::text)::xid8)";
    private static final String FORGET = """
            WITH old AS (DELETE FROM market_change WHERE at < now() - make_interval(secs => ?) RETURNING xid)
            UPDATE market_feed SET gone = greatest(gone, (SELECT max(xid) FROM old))
            WHERE EXISTS (SELECT FROM old)""";

    private final AgroalDataSource engine;

    MarketFeedReading(@DataSource("engine") AgroalDataSource engine) {
        this.engine = engine;
    }

    @Override
    public Position now() {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(NOW);
                ResultSet row = query.executeQuery()) {
            row.next();
            return position(row);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public Look look(Position from) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(LOOK)) {
            query.setString(1, from.horizon());
            try (ResultSet rows = query.executeQuery()) {
                List<Change> changes = new ArrayList<>();
                Position next = from;
                while (rows.next()) {
                    next = position(rows);
                    long id = rows.getLong(3);
                    if (!rows.wasNull()) {
                        changes.add(new Change(
                                id, Kind.valueOf(rows.getString(4)), rows.getString(5), rows.getObject(6, UUID.class)));
                    }
                }
                return new Look(changes, next);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public boolean reaches(Position from) {
        try (Connection connection = engine.getConnection();
                PreparedStatement query = connection.prepareStatement(REACHES)) {
            query.setObject(1, from.life());
            query.setString(2, from.horizon());
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void forget(Duration older) {
        try (Connection connection = engine.getConnection();
                PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setLong(1, older.toSeconds());
            forget.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(row.getObject(1, UUID.class), row.getString(2));
    }

    private static IllegalStateException failed(SQLException cause) {
        return new IllegalStateException("the changes of the market could not be read", cause);
    }
}
