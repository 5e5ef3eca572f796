package io.labortransfer.matching.matching.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.engine.LineUse;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.matching.Explanation;
import io.labortransfer.matching.matching.Findings;
import io.labortransfer.matching.matching.Match;
import io.labortransfer.matching.matching.MatchNews;
import io.labortransfer.matching.matching.NonMatch;
import io.labortransfer.matching.matching.Occasion;
import io.labortransfer.matching.matching.PlannedMatch;
import io.labortransfer.matching.matching.Run;
import io.labortransfer.matching.matching.RunId;
import io.labortransfer.matching.matching.RunOrder;
import io.labortransfer.matching.matching.RunRules;
import io.labortransfer.matching.matching.RunState;
import io.labortransfer.matching.matching.RunTask;
import io.labortransfer.matching.matching.Runs;
import io.labortransfer.matching.policy.PriorityOrder;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class RunsTable implements Runs {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final AgroalDataSource database;

    RunsTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void add(ProvinceScope scope, RunOrder order, String commitment, Instant at, String by) {
        OffsetDateTime now = at.atOffset(ZoneOffset.UTC);
        run(RunSql.ADD, add -> {
            bind(
                    add,
                    scope.province(),
                    order.id().value(),
                    order.divisionPrefix(),
                    order.destinations().toArray(String[]::new),
                    order.propose(),
                    order.lotterySeed(),
                    commitment,
                    now,
                    by,
                    now,
                    by,
                    order.rules().priority().value(),
                    order.rules().setBy(),
                    order.rules().revision(),
                    (int) order.rules().pause().toDays(),
                    order.occasion().foundThrough(),
                    order.occasion().recruitmentEvent(),
                    order.occasion().jobOrders().stream().map(UUID::toString).toArray(String[]::new),
                    order.line());
            return add.executeUpdate();
        });
    }

    @Override
    public Optional<Run> find(ProvinceScope scope, RunId id) {
        return run(RunSql.FIND, find -> {
            bind(find, scope.province(), id.value(), scope.divisionPrefix());
            try (ResultSet rows = find.executeQuery()) {
                return rows.next() ? Optional.of(read(rows)) : Optional.empty();
            }
        });
    }

    private static Run read(ResultSet row) throws SQLException {
        return new Run(
                row.getString("origin_province"),
                row.getObject(1, UUID.class),
                RunState.valueOf(row.getString(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                reasons(row.getString(10)),
                lines(row.getString("lines")),
                row.getInt("companies_together"),
                row.getInt("companies_apart"),
                row.getObject(11, Long.class),
                row.getString(12),
                row.getString(13),
                row.getString(14),
                rules(row),
                occasion(row),
                row.getObject("agreement_line_id", UUID.class),
                row.getLong("version"));
    }

    private static RunRules rules(ResultSet row) throws SQLException {
        return new RunRules(
                new PriorityOrder(row.getInt("priority")),
                row.getString("priority_unit"),
                row.getObject("priority_revision", Integer.class),
                Duration.ofDays(row.getInt("pause_days")));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                row.getString("found_through"), row.getObject("recruitment_event_id", UUID.class), List.of((UUID[])
                        row.getArray("job_order_ids").getArray()));
    }

    static List<LineUse> lines(String json) {
        try {
            return JSON.readValue(json, new TypeReference<List<LineUse>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what a run made of lines cannot be read", e);
        }
    }

    private static Map<String, Integer> reasons(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, Integer>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the reasons of a run cannot be read", e);
        }
    }

    @Override
    public void forgetOutcomes(ProvinceScope scope, UUID id) {
        for (String forget : List.of(RunSql.FORGET_OUTCOMES, RunSql.FORGET_CUTOFFS)) {
            run(forget, statement -> {
                bind(statement, scope.province(), id);
                return statement.executeUpdate();
            });
        }
    }

    @Override
    public void keepOutcomes(ProvinceScope scope, UUID id, List<PlannedMatch> outcomes) {
        run(RunSql.KEEP_OUTCOMES, keep -> {
            bind(keep, scope.province(), id);
            OutcomeColumns.bind(keep, 3, outcomes);
            return keep.executeUpdate();
        });
    }

    @Override
    public void keepFigures(ProvinceScope scope, UUID id, Findings found) {
        run(RunSql.KEEP_CUTOFFS, keep -> {
            bind(keep, scope.province(), id);
            OutcomeColumns.bindCutoffs(keep, 3, found.plan().cutoffs());
            return keep.executeUpdate();
        });
        run(RunSql.KEEP_FIGURES, keep -> {
            bind(
                    keep,
                    found.workers(),
                    found.jobOrders(),
                    found.seats(),
                    found.plan().eligible(),
                    found.plan().placed(),
                    OutcomeColumns.json(found.plan().reasons()),
                    OutcomeColumns.json(found.plan().fairness()),
                    OutcomeColumns.json(found.plan().lines()),
                    found.plan().together(),
                    found.plan().apart(),
                    found.plan().blockingPairs(),
                    found.plan().inputDigest(),
                    scope.province(),
                    id);
            return keep.executeUpdate();
        });
    }

    @Override
    public Optional<UUID> endOfSlice(ProvinceScope scope, UUID id, UUID after, int limit) {
        return run(RunSql.END_OF_SLICE, query -> {
            bind(query, scope.province(), id, after, limit);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
            }
        });
    }

    @Override
    public List<UUID> linesToPromise(ProvinceScope scope, UUID id) {
        return run(RunSql.LINES_TO_PROMISE, query -> {
            bind(query, scope.province(), id);
            List<UUID> lines = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getObject(1, UUID.class));
                }
            }
            return lines;
        });
    }

    @Override
    public void leaveOut(ProvinceScope scope, UUID id, UUID line, int seats) {
        run(RunSql.LEAVE_OUT, leave -> {
            String unit = scope.province();
            bind(leave, unit, id, line, unit, id, seats, line.toString(), seats, unit, id);
            return leave.executeUpdate();
        });
    }

    @Override
    public void keepFromClosing(ProvinceScope scope, UUID id, Slice slice) {
        run(RunSql.KEEP_FROM_CLOSING, keep -> {
            bind(keep, scope.province(), id, slice.after(), slice.last(), slice.line());
            return keep.execute();
        });
    }

    @Override
    public List<MatchNews.Told> propose(ProvinceScope scope, UUID id, Slice slice, Instant now, Instant until) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        return run(RunSql.PROPOSE, propose -> {
            bind(
                    propose,
                    scope.province(),
                    id,
                    slice.after(),
                    slice.last(),
                    slice.line(),
                    until.atOffset(ZoneOffset.UTC),
                    at,
                    at);
            List<MatchNews.Told> told = new ArrayList<>();
            try (ResultSet rows = propose.executeQuery()) {
                while (rows.next()) {
                    told.add(ProposedRow.told(rows));
                }
            }
            return told;
        });
    }

    @Override
    public Optional<RunTask> begin(ProvinceScope scope, UUID id) {
        return run(RunSql.BEGIN, begin -> {
            bind(begin, scope.province(), id);
            try (ResultSet row = begin.executeQuery()) {
                return row.next() ? Optional.of(task(row)) : Optional.empty();
            }
        });
    }

    private static RunTask task(ResultSet row) throws SQLException {
        return new RunTask(
                row.getString(1),
                row.getObject(2, UUID.class),
                row.getString(3),
                List.of((String[]) row.getArray(4).getArray()),
                row.getBoolean(5),
                row.getString(6),
                row.getBoolean(7),
                rules(row),
                occasion(row),
                row.getObject("agreement_line_id", UUID.class));
    }

    @Override
    public boolean reach(ProvinceScope scope, UUID id, int percent) {
        return run(RunSql.REACH, reach -> {
            bind(reach, percent, scope.province(), id);
            return reach.executeUpdate() == 1;
        });
    }

    @Override
    public boolean end(ProvinceScope scope, UUID id, RunState state, Instant now) {
        return run(RunSql.END, end -> {
            bind(
                    end,
                    state.name(),
                    state == RunState.DONE,
                    now.atOffset(ZoneOffset.UTC),
                    scope.province(),
                    id,
                    scope.province(),
                    id);
            return end.executeUpdate() == 1;
        });
    }

    @Override
    public Optional<NonMatch.LastRun> lastOf(ProvinceScope scope, UUID worker, JobOrderId order, @Nullable UUID line) {
        return run(RunSql.LAST_OF, query -> {
            bind(query, worker, order.value(), line == null ? null : line.toString(), scope.province());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(ProposedRow.lastRun(rows)) : Optional.empty();
            }
        });
    }

    @Override
    public Optional<Explanation> explain(ProvinceScope scope, Match match) {
        UUID id = match.runId();
        if (id == null) {
            return Optional.empty();
        }
        return run(RunSql.EXPLAIN, query -> {
            bind(query, scope.province(), id, match.workerId());
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? Optional.of(ProposedRow.explanation(id, rows)) : Optional.empty();
            }
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
            throw new IllegalStateException("a run could not be written or read", e);
        }
    }

    private interface Work<T> {

        T with(PreparedStatement statement) throws SQLException;
    }
}
