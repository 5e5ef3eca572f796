package io.labortransfer.registry.duplicate.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.crypto.KeyedHash;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.time.Times;
import io.labortransfer.registry.duplicate.CaseVersion;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateCases;
import io.labortransfer.registry.duplicate.DuplicateId;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.OpenedCase;
import io.labortransfer.registry.duplicate.Statement;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Cases in PostgreSQL. The functions know the caller's unit from the transaction, not from an argument. */
@ApplicationScoped
class DuplicateCasesTable implements DuplicateCases {
    private static final String OPEN = """
            SELECT duplicate_id, told_province, told_worker, case_due
            FROM open_duplicates(?::bytea[], ?::bytea[], ?::uuid[], ?, ?, ?) ORDER BY ordinal""";
    private static final String READ = "SELECT " + CaseRow.COLUMNS
            + " FROM duplicate_cases(?, ?, ?, ?) AS c WHERE ? IN (origin_province, holder_province, '00') ORDER BY id";
    private static final String VERSIONS = "SELECT c.*, " + CaseRow.SPEAKER + ", " + CaseRow.BODIES
            + " FROM duplicate_case_versions(?, ?, ?, ?, ?) AS c ORDER BY version DESC";
    private static final String HOLDER = "SELECT duplicate_case_holder(?, ?, ?)";
    private static final String ENDED_BY = "SELECT id FROM cases_ended_by(?) AS ended (id) ORDER BY id";
    private static final String NAME_FROM =
            "UPDATE duplicate_case SET named_at = ? WHERE origin_province = ? AND id = ? AND named_at IS NULL";
    private static final String STORE = """
            UPDATE duplicate_case SET version = ?, state = ?, claimant_decision = ?, holder_decision = ?, outcome = ?,
                escalated_at = ?, resolved_at = ?, claimant_statement = coalesce(?, claimant_statement),
                holder_statement = coalesce(?, holder_statement), decision_statement = coalesce(?, decision_statement)
            WHERE origin_province = ? AND id = ? AND version = ?""";

    private final AgroalDataSource database;
    private final CaseStatements statements;

    DuplicateCasesTable(AgroalDataSource database, CaseStatements statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public List<OpenedCase> open(
            ProvinceScope scope,
            List<KeyedHash> idKeys,
            List<UUID> ids,
            Instant dueAt,
            Instant openedAt,
            String openedBy) {
        return run(OPEN, (connection, statement) -> {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "bytea", idKeys.stream().map(KeyedHash::current).toArray(byte[][]::new)));
            statement.setArray(
                    2,
                    connection.createArrayOf(
                            "bytea",
                            idKeys.stream().map(key -> key.other().orElse(null)).toArray(byte[][]::new)));
            statement.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            statement.setObject(4, dueAt.atOffset(ZoneOffset.UTC));
            statement.setObject(5, openedAt.atOffset(ZoneOffset.UTC));
            statement.setString(6, openedBy);
            var opened = new ArrayList<OpenedCase>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    opened.add(new OpenedCase(
                            new DuplicateId(rows.getObject(1, UUID.class)),
                            rows.getObject(4, OffsetDateTime.class).toInstant(),
                            rows.getString(2),
                            rows.getObject(3, UUID.class)));
                }
            }
            return opened;
        });
    }

    @Override
    public Optional<DuplicateCase> find(ProvinceScope scope, UUID id) {
        return read(scope, id, null, null, 1).stream().findFirst();
    }

    @Override
    public List<DuplicateCase> page(
            ProvinceScope scope, @Nullable DuplicateState state, @Nullable UUID after, int limit) {
        return read(scope, null, state, after, limit);
    }

    private List<DuplicateCase> read(
            ProvinceScope scope, @Nullable UUID only, @Nullable DuplicateState state, @Nullable UUID after, int limit) {
        return run(READ, (connection, ask) -> {
            ask.setObject(1, only);
            ask.setString(2, state == null ? null : state.name());
            ask.setObject(3, after);
            ask.setInt(4, limit);
            ask.setString(5, scope.province());
            var found = new ArrayList<DuplicateCase>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(CaseRow.read(rows, statements));
                }
            }
            return found;
        });
    }

    @Override
    public List<CaseVersion> versions(
            ProvinceScope scope, DuplicateCase present, @Nullable Long below, AsKnown asked, int limit) {
        return run(VERSIONS, (connection, ask) -> {
            ask.setObject(1, present.uuid());
            ask.setLong(2, below == null ? Long.MAX_VALUE : below);
            ask.setObject(3, before(asked));
            ask.setObject(4, known(asked));
            ask.setInt(5, limit);
            var found = new ArrayList<CaseVersion>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(new CaseVersion(
                            present.at(rows.getLong("version"), CaseRow.progress(rows, statements)),
                            rows.getObject("updated_at", OffsetDateTime.class).toInstant(),
                            rows.getString("updated_by"),
                            rows.getString("updated_unit"),
                            rows.getString("actor"),
                            rows.getString("operation")));
                }
            }
            return found;
        });
    }

    @Override
    public String holderThen(ProvinceScope scope, DuplicateCase present, AsKnown asked) {
        return run(HOLDER, (connection, ask) -> {
            ask.setObject(1, present.uuid());
            ask.setObject(2, before(asked));
            ask.setObject(3, known(asked));
            try (var row = ask.executeQuery()) {
                row.next();
                return Objects.requireNonNullElse(row.getString(1), present.holderProvince());
            }
        });
    }

    private static OffsetDateTime before(AsKnown asked) {
        var day = asked.asOf();
        return day == null ? OffsetDateTime.MAX : Times.endOf(day).atOffset(ZoneOffset.UTC);
    }

    private static OffsetDateTime known(AsKnown asked) {
        var moment = asked.knownAt();
        return moment == null ? OffsetDateTime.MAX : moment.atOffset(ZoneOffset.UTC);
    }

    @Override
    public List<UUID> endedBy(ProvinceScope scope, UUID relocation) {
        return run(ENDED_BY, (connection, ask) -> {
            ask.setObject(1, relocation);
            var ended = new ArrayList<UUID>();
            try (var rows = ask.executeQuery()) {
                while (rows.next()) {
                    ended.add(rows.getObject(1, UUID.class));
                }
            }
            return ended;
        });
    }

    @Override
    public void nameFrom(ProvinceScope scope, String claimantProvince, UUID id, Instant when) {
        run(NAME_FROM, (connection, write) -> {
            write.setObject(1, when.atOffset(ZoneOffset.UTC));
            write.setString(2, claimantProvince);
            write.setObject(3, id);
            return write.executeUpdate();
        });
    }

    @Override
    public boolean store(ProvinceScope scope, DuplicateCase before, DuplicateCase now) {
        return run(STORE, (connection, write) -> {
            var progress = now.progress();
            write.setLong(1, now.version());
            write.setString(2, progress.state().name());
            write.setString(3, wish(progress.claimant()));
            write.setString(4, wish(progress.holder()));
            write.setString(
                    5, progress.outcome() == null ? null : progress.outcome().name());
            write.setObject(6, moment(progress.escalatedAt()));
            write.setObject(7, moment(progress.resolvedAt()));
            write.setObject(8, added(connection, now, before.progress().claimant(), progress.claimant()));
            write.setObject(9, added(connection, now, before.progress().holder(), progress.holder()));
            write.setObject(10, added(connection, now, progress.decisionReason()));
            write.setString(11, now.claimantProvince());
            write.setObject(12, now.uuid());
            write.setLong(13, before.version());
            return write.executeUpdate() == 1;
        });
    }

    @Override
    public void sealClear(ProvinceScope scope, int most) {
        statements.sealClear(scope.province(), most);
    }

    private static @Nullable String wish(@Nullable Statement said) {
        return said == null ? null : said.wish().name();
    }

    /** The id of what a side says anew. */
    private @Nullable UUID added(
            Connection connection, DuplicateCase duplicate, @Nullable Statement before, @Nullable Statement now)
            throws SQLException {
        return now == null || now.equals(before)
                ? null
                : added(connection, duplicate, new CaseStatements.Said(now.reason(), now.evidence()));
    }

    /** The id of the reason of a decision: a case is decided once. */
    private @Nullable UUID added(Connection connection, DuplicateCase duplicate, @Nullable String reason)
            throws SQLException {
        return reason == null ? null : added(connection, duplicate, new CaseStatements.Said(reason, List.of()));
    }

    private UUID added(Connection connection, DuplicateCase duplicate, CaseStatements.Said said) throws SQLException {
        return statements.add(connection, duplicate.claimantProvince(), duplicate.uuid(), said);
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private interface Step<T> {
        T take(Connection connection, PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String command, Step<T> step) {
        try (var connection = database.getConnection();
                var statement = connection.prepareStatement(command)) {
            return step.take(connection, statement);
        } catch (SQLException e) {
            throw new IllegalStateException("the duplicate cases were not read or written", e);
        }
    }
}
