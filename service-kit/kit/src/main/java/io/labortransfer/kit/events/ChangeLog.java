package io.labortransfer.kit.events;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.problem.Problem;
import io.labortransfer.kit.problem.ProblemException;
import io.labortransfer.kit.web.Cursors;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outbox as those see it who follow the changes of a collection: read by windows of finished transactions,
 * so that nothing is missed: of two versions of a record the higher counts. A place in it is a sealed cursor; it expires when the outbox may have dropped rows behind it, or when transactions are
 * numbered anew.
 */
@Singleton
public class ChangeLog {

    /** A reader that is far behind reads windows of about so many rows, so that no look sorts the days that it missed. */
    private static final int STEP = 5_000;

    private static final int STEPS_PER_LOOK = 4;
    private static final String PARAMETER = "since";
    private static final String EPOCH = "SELECT epoch FROM relay_cursor";
    private static final String ROWS = OutboxRows.SELECT_WITHOUT_PAYLOAD + OutboxWindow.ROWS
            + " AND topic = ? AND (? OR origin_province = ? OR destination_province = ?) ORDER BY id LIMIT ?";
    private static final String STEP_END = """
            SELECT (xid::text::numeric + 1)::text, day::timestamp AT TIME ZONE 'Asia/Shanghai'
            FROM (SELECT xid, day FROM outbox WHERE xid >= ? AND xid < ? ORDER BY xid OFFSET ? LIMIT 1) AS far""";

    private final AgroalDataSource engine;
    private final Cursors cursors;
    private final Clock clock;

    ChangeLog(@DataSource("engine") AgroalDataSource engine, Cursors cursors, Clock clock) {
        this.engine = engine;
        this.cursors = cursors;
        this.clock = clock;
    }

    /**
     * What a reader follows.
     *
     * @param topic where the changes are told
     * @param everywhere whether records of all provinces may come to concern the reader, not its own province's alone
     */
    public record Source(String topic, boolean everywhere) {}

    /**
     * Something that changed.
     *
     * @param id public id of what changed
     * @param version the version that this brought about
     * @param at when
     * @param cursor the place behind it
     */
    public record Entry(String id, long version, Instant at, String cursor) {}

    /**
     * Some changes.
     *
     * @param entries in commit order
     * @param next the place behind them
     * @param more whether others may be waiting behind that place
     */
    public record Stretch(List<Entry> entries, String next, boolean more) {

        /** Copies. */
        public Stretch {
            entries = List.copyOf(entries);
        }
    }

    /**
     * The changes behind a place that concern readers of a province; without a place none, and the place of this moment.
     *
     * @param limit how many entries at most
     */
    public Stretch read(Source source, String province, @Nullable String since, int limit) {
        var reading = new Reading(source, province, limit);
        try (Connection connection = engine.getConnection()) {
            return reading.behind(connection, since);
        } catch (DroppedDay e) {
            throw expired();
        } catch (SQLException e) {
            throw new IllegalStateException("the changes could not be read", e);
        }
    }

    private static ProblemException expired() {
        return new ProblemException(Problem.of("CURSOR_EXPIRED", 410));
    }

    private static long epoch(Connection connection) throws SQLException {
        try (Statement ask = connection.createStatement();
                ResultSet row = ask.executeQuery(EPOCH)) {
            row.next();
            return row.getLong(1);
        }
    }

    /** One look of one reader. */
    private final class Reading {

        private final Source source;
        private final String province;
        private final int limit;
        private final List<Entry> found = new ArrayList<>();

        Reading(Source source, String province, int limit) {
            this.source = source;
            this.province = province;
            this.limit = limit;
        }

        Stretch behind(Connection connection, @Nullable String since) throws SQLException {
            long epoch = epoch(connection);
            if (since == null) {
                var now = FeedPlace.at(epoch, clock.instant(), OutboxWindow.horizonNow(connection));
                return new Stretch(List.of(), seal(now), false);
            }
            var place = FeedPlace.of(cursors.open(province, filter(), since, PARAMETER));
            if (place.isExpired(epoch, clock.instant())) {
                throw expired();
            }
            return read(connection, place);
        }

        private Stretch read(Connection connection, FeedPlace from) throws SQLException {
            var now = clock.instant();
            var horizon = OutboxWindow.horizonNow(connection);
            var place = from;
            for (int step = 0; step < STEPS_PER_LOOK; step++) {
                if (place.window().empty()) {
                    place = open(connection, place, horizon, now);
                }
                place = fill(connection, place);
                if (!place.window().empty()) {
                    break;
                }
                if (place.window().nextHorizon().equals(horizon)) {
                    return new Stretch(found, seal(place), false);
                }
            }
            return new Stretch(found, seal(place), true);
        }

        /** Opens the next window: up to the horizon, or as far as a step goes. */
        private FeedPlace open(Connection connection, FeedPlace place, String horizon, Instant now)
                throws SQLException {
            try (PreparedStatement query = connection.prepareStatement(STEP_END)) {
                query.setObject(1, place.window().nextHorizon(), Types.OTHER);
                query.setObject(2, horizon, Types.OTHER);
                query.setInt(3, STEP);
                try (ResultSet far = query.executeQuery()) {
                    return far.next()
                            ? place.opening(
                                    far.getString(1),
                                    far.getObject(2, OffsetDateTime.class).toInstant())
                            : place.opening(horizon, now);
                }
            }
        }

        /** Adds what the window tells; it is done with when less came than was wanted. Each row tells one change at least. */
        private FeedPlace fill(Connection connection, FeedPlace place) throws SQLException {
            int wanted = limit - found.size();
            var reached = place;
            try (PreparedStatement query = connection.prepareStatement(ROWS)) {
                place.window().bind(query);
                int next = OutboxWindow.PARAMETERS;
                query.setString(++next, source.topic());
                query.setBoolean(++next, source.everywhere());
                query.setString(++next, province);
                query.setString(++next, province);
                query.setInt(++next, wanted);
                try (var rows = OutboxRows.of(query, place.window().lastId())) {
                    while (found.size() < limit && rows.next()) {
                        var row = rows.current();
                        reached = place.readTo(row.id());
                        found.add(new Entry(row.subject(), row.sequence(), row.occurredAt(), seal(reached)));
                    }
                }
            }
            return found.size() < limit ? place.passed() : reached;
        }

        private String seal(FeedPlace place) {
            return cursors.seal(province, filter(), place.parts());
        }

        private String filter() {
            return "changes|" + source.topic();
        }
    }
}
