package io.labortransfer.matching.employer.persistence;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.matching.employer.ComplianceEntry;
import io.labortransfer.matching.employer.ComplianceKind;
import io.labortransfer.matching.employer.ComplianceObjection;
import io.labortransfer.matching.employer.ComplianceRows;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.employer.StatementRows;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The entries; what was said about them stands, sealed, with the other statements. */
@ApplicationScoped
class ComplianceTable implements ComplianceRows {

    private static final UUID LAST = new UUID(-1, -1);
    private static final String ADD = """
            INSERT INTO compliance_entry (destination_province, id, employer_id, kind, reason_code, job_order_id, noted_at, noted_by,
                ended_at, ended_by)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, CASE WHEN ?::timestamptz IS NULL THEN NULL ELSE ? END)
            ON CONFLICT (destination_province, employer_id, kind) WHERE ended_at IS NULL DO NOTHING""";
    private static final String END = """
            UPDATE compliance_entry SET ended_at = ?, ended_by = ?
            WHERE destination_province = ? AND employer_id = ? AND kind = ANY (?) AND ended_at IS NULL""";
    private static final String ENTRIES = """
            SELECT id, kind, reason_code, job_order_id, noted_at, noted_by, ended_at, objection, statement_id, objected_at, answer_due_at,
                   answered_at, answer_id
            FROM compliance_entry WHERE destination_province = ? AND employer_id = ?""";
    private static final String ONE = ENTRIES + " AND id = ?";
    private static final String PAGE = ENTRIES + " AND id < ? ORDER BY id DESC LIMIT ?";
    private static final String OBJECT = """
            UPDATE compliance_entry
            SET objection = 'OPEN', statement_id = ?, objected_at = ?, answer_due_at = ?, objected_by = ?
            WHERE destination_province = ? AND id = ? AND objection IS NULL""";
    private static final String ANSWER = """
            UPDATE compliance_entry SET objection = ?, answer_id = ?, answered_at = ?, answered_by = ?
            WHERE destination_province = ? AND id = ? AND objection = 'OPEN'""";

    private final AgroalDataSource database;
    private final StatementRows statements;

    ComplianceTable(AgroalDataSource database, StatementRows statements) {
        this.database = database;
        this.statements = statements;
    }

    @Override
    public void add(ProvinceScope scope, EmployerId employer, ComplianceEntry entry) {
        write(
                ADD,
                scope.province(),
                entry.id(),
                employer.value(),
                entry.kind().name(),
                entry.reasonCode(),
                entry.jobOrder(),
                moment(entry.notedAt()),
                entry.notedBy(),
                moment(entry.endedAt()),
                moment(entry.endedAt()),
                entry.notedBy());
    }

    @Override
    public void end(ProvinceScope scope, EmployerId employer, Collection<ComplianceKind> kinds, Instant at, String by) {
        write(
                END,
                moment(at),
                by,
                scope.province(),
                employer.value(),
                kinds.stream().map(Enum::name).toArray(String[]::new));
    }

    @Override
    public Optional<ComplianceEntry> find(ProvinceScope scope, EmployerId employer, UUID entry) {
        return read(scope, ONE, scope.province(), employer.value(), entry).stream()
                .findFirst();
    }

    @Override
    public List<ComplianceEntry> page(ProvinceScope scope, EmployerId employer, @Nullable UUID below, int limit) {
        return read(scope, PAGE, scope.province(), employer.value(), below == null ? LAST : below, limit);
    }

    @Override
    public boolean object(ProvinceScope scope, UUID entry, UUID statement, Instant at, Instant dueAt, String by) {
        return write(OBJECT, statement, moment(at), moment(dueAt), by, scope.province(), entry) > 0;
    }

    @Override
    public boolean answer(
            ProvinceScope scope, UUID entry, ComplianceObjection.State state, UUID statement, Instant at, String by) {
        return write(ANSWER, state.name(), statement, moment(at), by, scope.province(), entry) > 0;
    }

    private int write(String command, @Nullable Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(command)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<ComplianceEntry> read(ProvinceScope scope, String question, Object... values) {
        List<Row> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(question)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(Row.of(rows));
                }
            }
        } catch (SQLException e) {
            throw failed(e);
        }
        Map<UUID, String> texts = statements.texts(
                scope,
                found.stream()
                        .flatMap(row -> Stream.of(row.statement(), row.answer()))
                        .filter(Objects::nonNull)
                        .toList());
        return found.stream().map(row -> row.entry(texts)).toList();
    }

    /** An entry whose texts are not read yet. */
    private record Row(
            ComplianceEntry bare,
            ComplianceObjection.@Nullable State objection,
            @Nullable UUID statement,
            @Nullable Instant objectedAt,
            @Nullable Instant dueAt,
            @Nullable Instant answeredAt,
            @Nullable UUID answer) {

        static Row of(ResultSet row) throws SQLException {
            String objection = row.getString(8);
            return new Row(
                    new ComplianceEntry(
                            row.getObject(1, UUID.class),
                            ComplianceKind.valueOf(row.getString(2)),
                            row.getString(3),
                            row.getObject(4, UUID.class),
                            row.getObject(5, OffsetDateTime.class).toInstant(),
                            row.getString(6),
                            instant(row, 7),
                            null),
                    objection == null ? null : ComplianceObjection.State.valueOf(objection),
                    row.getObject(9, UUID.class),
                    instant(row, 10),
                    instant(row, 11),
                    instant(row, 12),
                    row.getObject(13, UUID.class));
        }

        ComplianceEntry entry(Map<UUID, String> texts) {
            if (objection == null || statement == null || objectedAt == null || dueAt == null) {
                return bare;
            }
            return new ComplianceEntry(
                    bare.id(),
                    bare.kind(),
                    bare.reasonCode(),
                    bare.jobOrder(),
                    bare.notedAt(),
                    bare.notedBy(),
                    bare.endedAt(),
                    new ComplianceObjection(
                            objection,
                            texts.getOrDefault(statement, ""),
                            objectedAt,
                            dueAt,
                            answeredAt,
                            answer == null ? null : texts.get(answer)));
        }
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime moment(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    private static void bind(PreparedStatement statement, @Nullable Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            if (values[i] instanceof String[] texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts));
            } else {
                statement.setObject(i + 1, values[i]);
            }
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("the record of an employer could not be read or written", e);
    }
}
