package io.labortransfer.kit.policy;

import io.agroal.api.AgroalDataSource;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Revisions by policy, unit and number. Everybody reads them; a unit's are written under its own scope. */
@Singleton
class PolicyTable {

    private static final String COLUMNS =
            "unit, revision, version, state, days, valid_from, source, author, written_at, approved_at";
    private static final String IN_FORCE = "SELECT " + COLUMNS + """
             FROM policy_revision
            WHERE policy = ? AND unit IN (?, '00') AND state = 'APPROVED' AND valid_from <= ?
            ORDER BY unit = ? DESC, valid_from DESC, revision DESC LIMIT 1""";
    private static final String OF_UNIT =
            "SELECT " + COLUMNS + " FROM policy_revision WHERE policy = ? AND unit = ? ORDER BY revision";
    private static final String LOCK = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String WRITE = """
            INSERT INTO policy_revision (policy, unit, revision, version, state, days, valid_from, source, author, written_at)
            VALUES (?, ?, ?, ?, 'DRAFT', ?, ?, ?, ?, ?)""";
    private static final String APPROVE = """
            UPDATE policy_revision SET state = 'APPROVED', version = ?, approved_by = ?, approved_at = ?
            WHERE policy = ? AND unit = ? AND revision = ? AND state = 'DRAFT'""";

    private final AgroalDataSource records;

    PolicyTable(AgroalDataSource records) {
        this.records = records;
    }

    /** The value that holds in the unit on that day: the unit's own, or else the nation's. */
    Optional<PolicyRevision> inForce(UnitPolicy policy, String unit, LocalDate day) {
        var asked = policy.isNational() ? UnitPolicy.NATION : unit;
        return ask(IN_FORCE, policy.name(), asked, day, asked).stream().findFirst();
    }

    /** All revisions of a unit, older before newer. */
    List<PolicyRevision> all(UnitPolicy policy, String unit) {
        return ask(OF_UNIT, policy.name(), unit);
    }

    /** Until the transaction ends nobody else writes this policy of this unit. */
    void lock(UnitPolicy policy, String unit) {
        try (Connection connection = records.getConnection();
                PreparedStatement lock = connection.prepareStatement(LOCK)) {
            bind(lock, "policy " + policy.name() + " " + unit);
            lock.execute();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Keeps a new draft. */
    void add(UnitPolicy policy, PolicyRevision draft) {
        var terms = draft.terms();
        write(
                WRITE,
                policy.name(),
                draft.unit(),
                draft.revision(),
                draft.version(),
                terms.value(),
                terms.validFrom(),
                terms.source(),
                draft.author(),
                draft.writtenAt().atOffset(ZoneOffset.UTC));
    }

    /** The draft is approved. */
    void approve(UnitPolicy policy, PolicyRevision draft, long version, String by, Instant at) {
        write(APPROVE, version, by, at.atOffset(ZoneOffset.UTC), policy.name(), draft.unit(), draft.revision());
    }

    private void write(String command, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement write = connection.prepareStatement(command)) {
            bind(write, values);
            if (write.executeUpdate() != 1) {
                throw new IllegalStateException("a revision of a policy was changed beside its lock");
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private List<PolicyRevision> ask(String question, Object... values) {
        try (Connection connection = records.getConnection();
                PreparedStatement ask = connection.prepareStatement(question)) {
            bind(ask, values);
            var found = new ArrayList<PolicyRevision>();
            try (ResultSet rows = ask.executeQuery()) {
                while (rows.next()) {
                    found.add(read(rows));
                }
            }
            return found;
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static PolicyRevision read(ResultSet row) throws SQLException {
        OffsetDateTime approved = row.getObject("approved_at", OffsetDateTime.class);
        return new PolicyRevision(
                row.getString("unit"),
                row.getInt("revision"),
                row.getLong("version"),
                PolicyRevision.State.valueOf(row.getString("state")),
                new PolicyTerms(
                        row.getInt("days"), row.getObject("valid_from", LocalDate.class), row.getString("source")),
                row.getString("author"),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                approved == null ? null : approved.toInstant());
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static IllegalStateException failed(SQLException e) {
        return new IllegalStateException("a policy was not stored or read", e);
    }
}
