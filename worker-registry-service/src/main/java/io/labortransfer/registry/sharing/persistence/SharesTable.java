package io.labortransfer.registry.sharing.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Relation;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.sharing.CaseStep;
import io.labortransfer.registry.sharing.RightsStep;
import io.labortransfer.registry.sharing.Share;
import io.labortransfer.registry.sharing.Shares;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shares, set-based: an import touches a thousand workers at once. Moments are the database's, which is the one that looks at them. */
@ApplicationScoped
class SharesTable implements Shares {
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final AgroalDataSource database;

    SharesTable(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public void settle(ProvinceScope scope, Collection<UUID> workers, LocalDate today) {
        var commands = List.of(
                ShareSql.CLOSE_BY_AGREEMENT,
                ShareSql.CLOSE_ASKED,
                ShareSql.OPEN_BY_AGREEMENT,
                ShareSql.SETTLE_EMPLOYERS);
        for (var command : commands) {
            settle(command, scope, workers, today);
        }
    }

    private void settle(String command, ProvinceScope scope, Collection<UUID> workers, LocalDate today) {
        run(command, put -> {
            put.setString(1, scope.province());
            put.setArray(2, put.getConnection().createArrayOf("uuid", workers.toArray()));
            put.setObject(3, today);
        });
    }

    @Override
    public void settleWork(ProvinceScope scope, Collection<UUID> workers) {
        for (var command : List.of(WorkSql.CLOSE, WorkSql.OPEN)) {
            run(command, put -> {
                put.setString(1, scope.province());
                put.setArray(2, put.getConnection().createArrayOf("uuid", workers.toArray()));
            });
        }
    }

    @Override
    public void note(ProvinceScope scope, List<CaseStep> steps, LocalDate today) {
        hold(scope, steps.stream().map(CaseStep::worker));
        steps.forEach(step -> note(scope, step, today));
    }

    private void hold(ProvinceScope scope, Stream<UUID> workers) {
        run(ShareSql.HOLD, put -> {
            put.setString(1, scope.province());
            put.setArray(
                    2,
                    put.getConnection().createArrayOf("uuid", workers.distinct().toArray()));
            put.setString(3, scope.province());
            put.setString(4, scope.province());
        });
    }

    private void note(ProvinceScope scope, CaseStep step, LocalDate today) {
        follow(scope, step);
        switch (step.stage()) {
            case MOVED -> moved(scope, step, today);
            case ASKED -> ask(scope, step, today);
            case ACCEPTED, CONTRACTED, SCHEDULED, ON_POST ->
                accept(scope, step, step.stage().name(), today);
            case UNDER_WAY -> accept(scope, step, null, today);
            case LEFT -> {
                accept(scope, step, null, today);
                leave(scope, step);
            }
            case CLOSED ->
                run(ShareSql.CLOSED, put -> {
                    put.setLong(1, step.version());
                    put.setObject(2, at(step));
                    put.setString(3, scope.province());
                    put.setObject(4, step.cause());
                    put.setLong(5, step.version());
                });
        }
    }

    /** What is shared of a record is shared of the one that speaks for it, and back. */
    private void follow(ProvinceScope scope, CaseStep step) {
        for (var command : List.of(ShareSql.FOLLOW, ShareSql.LEFT_BEHIND)) {
            run(command, put -> {
                put.setObject(1, step.worker());
                put.setString(2, scope.province());
                put.setObject(3, step.cause());
                put.setLong(4, step.version());
            });
        }
    }

    private void moved(ProvinceScope scope, CaseStep step, LocalDate today) {
        run(ShareSql.MOVED, put -> {
            put.setLong(1, step.version());
            put.setString(2, scope.province());
            put.setObject(3, step.cause());
            put.setLong(4, step.version());
        });
        settle(scope, List.of(step.worker()), today);
    }

    private void ask(ProvinceScope scope, CaseStep step, LocalDate today) {
        run(ShareSql.ASKED, put -> {
            var next = cause(put, step);
            put.setString(next, scope.province());
            put.setObject(next + 1, step.worker());
            put.setObject(next + 2, today);
        });
    }

    private void accept(ProvinceScope scope, CaseStep step, @Nullable String reached, LocalDate today) {
        var employer = step.employer();
        run(ShareSql.CLOSE_ELSEWHERE, put -> {
            put.setObject(1, at(step));
            put.setString(2, scope.province());
            put.setObject(3, step.cause());
            put.setString(4, step.unit());
            put.setObject(5, employer);
            put.setLong(6, step.version());
        });
        run(ShareSql.ACCEPTED, put -> {
            var next = cause(put, step);
            put.setString(next, reached);
            put.setString(next + 1, scope.province());
            put.setObject(next + 2, step.worker());
        });
        if (employer != null) {
            run(ShareSql.ACCEPTED_BY_EMPLOYER, put -> {
                var next = cause(put, step);
                put.setString(next, reached);
                put.setObject(next + 1, employer);
                put.setString(next + 2, PublicId.format("emp", employer));
                put.setString(next + 3, scope.province());
                put.setObject(next + 4, step.worker());
            });
            settle(ShareSql.SETTLE_EMPLOYERS, scope, List.of(step.worker()), today);
        }
    }

    /** Of every grantee of the case, whom the word names or not. */
    private void leave(ProvinceScope scope, CaseStep step) {
        run(ShareSql.LEFT, put -> {
            put.setString(1, scope.province());
            put.setObject(2, step.cause());
            put.setLong(3, step.version());
        });
    }

    /** Sets what all of them begin with; answers the place behind it. */
    private static int cause(PreparedStatement put, CaseStep step) throws SQLException {
        put.setString(1, step.kind());
        put.setObject(2, step.cause());
        put.setLong(3, step.version());
        put.setString(4, step.unit());
        put.setString(5, step.division());
        return 6;
    }

    private static OffsetDateTime at(CaseStep step) {
        return OffsetDateTime.ofInstant(step.at(), ZoneOffset.UTC);
    }

    @Override
    public void help(ProvinceScope scope, List<RightsStep> steps) {
        hold(scope, steps.stream().map(RightsStep::worker));
        for (var step : steps) {
            if (known(scope, step.cause()) < step.version()) {
                help(scope, step);
            }
        }
    }

    private void help(ProvinceScope scope, RightsStep step) {
        var orgs = step.grants().stream().map(RightsStep.Grant::org).toArray();
        var groups = step.grants().stream()
                .map(grant -> String.join(",", grant.opened()))
                .toArray();
        run(RightsSql.CLOSE, put -> {
            put.setLong(1, step.version());
            put.setArray(2, texts(put, step.toldTo().toArray()));
            put.setObject(3, step.worker());
            put.setArray(4, texts(put, orgs));
            put.setString(5, scope.province());
            put.setObject(6, step.cause());
        });
        run(RightsSql.OPEN, put -> {
            put.setObject(1, step.cause());
            put.setLong(2, step.version());
            put.setArray(3, texts(put, step.toldTo().toArray()));
            put.setObject(4, step.ended() == null ? null : OffsetDateTime.ofInstant(step.ended(), ZoneOffset.UTC));
            put.setArray(5, texts(put, orgs));
            put.setArray(6, texts(put, groups));
            put.setString(7, scope.province());
            put.setObject(8, step.worker());
        });
    }

    private static java.sql.Array texts(PreparedStatement put, Object[] values) throws SQLException {
        return put.getConnection().createArrayOf("text", values);
    }

    private long known(ProvinceScope scope, UUID cause) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(RightsSql.KNOWN)) {
            ask.setString(1, scope.province());
            ask.setObject(2, cause);
            try (var row = ask.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("shares of a rights case were not read", e);
        }
    }

    @Override
    public List<Share> ofWorker(
            ProvinceScope scope, UUID worker, @Nullable String org, @Nullable UUID after, int limit) {
        try (var connection = database.getConnection();
                var ask = connection.prepareStatement(ShareSql.OF_WORKER)) {
            ask.setString(1, org);
            ask.setString(2, scope.province());
            ask.setObject(3, worker);
            ask.setObject(4, after == null ? BEFORE_ALL : after);
            ask.setInt(5, limit);
            var found = new ArrayList<Share>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(share(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("shares were not read", e);
        }
    }

    private static Share share(ResultSet row) throws SQLException {
        var right = Relation.valueOf(row.getString("relation"));
        var agreements = Arrays.stream((UUID[]) row.getArray("agreements").getArray())
                .map(id -> PublicId.format("agr", id))
                .toList();
        var until = row.getObject("valid_to", OffsetDateTime.class);
        var employer = row.getObject("grantee_employer", UUID.class);
        return new Share(
                row.getObject("id", UUID.class),
                row.getObject("worker_id", UUID.class),
                right,
                PublicId.format(row.getString("cause_kind"), row.getObject("cause", UUID.class)),
                row.getString("grantee_unit"),
                row.getString("grantee_division"),
                employer == null ? null : PublicId.format("emp", employer),
                row.getString("grantee_org"),
                List.of((String[]) row.getArray("field_groups").getArray()),
                row.getString("basis"),
                row.getString("duty_code"),
                agreements,
                row.getBoolean("standing") && (right != Relation.AGR || !agreements.isEmpty()),
                row.getObject("valid_from", OffsetDateTime.class).toInstant(),
                until == null ? null : until.toInstant());
    }

    private interface Values {
        void set(PreparedStatement statement) throws SQLException;
    }

    private void run(String command, Values values) {
        try (var connection = database.getConnection();
                var put = connection.prepareStatement(command)) {
            values.set(put);
            put.execute();
        } catch (SQLException e) {
            throw new IllegalStateException("shares were not written", e);
        }
    }
}
