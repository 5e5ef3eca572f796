package io.labortransfer.registry.duplicate.persistence;

import io.labortransfer.registry.duplicate.CaseProgress;
import io.labortransfer.registry.duplicate.DuplicateCase;
import io.labortransfer.registry.duplicate.DuplicateKind;
import io.labortransfer.registry.duplicate.DuplicateState;
import io.labortransfer.registry.duplicate.Outcome;
import io.labortransfer.registry.duplicate.Statement;
import io.labortransfer.registry.duplicate.Wish;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of cases as a case. */
final class CaseRow {
    /** Which unit spoke for the holder, in a version: a case moves with the person, and what was said does not. */
    static final String SPEAKER =
            "CASE WHEN holder_decision IS NOT NULL THEN duplicate_case_speaker(id, version) END AS holder_unit";

    static final String CLAIMANT = "claimant";
    static final String HOLDER = "holder";
    static final String DECISION = "decision";

    /** What is said in a row {@code c}, sealed; each looked up by its key, because nobody knows how many statements there are. */
    static final String BODIES = """
            (SELECT s.body FROM case_statement s WHERE s.origin_province = c.origin_province AND s.id = c.claimant_statement)
                AS claimant_body,
            (SELECT s.body FROM case_statement s WHERE s.origin_province = c.origin_province AND s.id = c.holder_statement)
                AS holder_body,
            (SELECT s.body FROM case_statement s WHERE s.origin_province = c.origin_province AND s.id = c.decision_statement)
                AS decision_body""";

    static final String COLUMNS = """
            id, version, kind, origin_province, claimant_division, holder_province, holder_worker_id, other_worker_id, grounds, opened_at,
            coalesce(named_at, 'infinity') AS named_at, due_at, state, claimant_decision, claimant_reason,
            claimant_evidence, holder_decision, holder_reason, holder_evidence, outcome, decision_reason, escalated_at, resolved_at,
            claimant_statement, holder_statement, decision_statement,
            """ + SPEAKER + ", " + BODIES;

    private CaseRow() {}

    static DuplicateCase read(ResultSet row, CaseStatements statements) throws SQLException {
        return new DuplicateCase(
                row.getObject("id", UUID.class),
                row.getLong("version"),
                DuplicateKind.valueOf(row.getString("kind")),
                row.getString("origin_province"),
                row.getString("claimant_division"),
                row.getString("holder_province"),
                row.getObject("holder_worker_id", UUID.class),
                row.getObject("other_worker_id", UUID.class),
                List.of((String[]) row.getArray("grounds").getArray()),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("named_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                progress(row, statements));
    }

    /** How far the case was in a version of it. */
    static CaseProgress progress(ResultSet row, CaseStatements statements) throws SQLException {
        var outcome = row.getString("outcome");
        var reason = statements.of(row, DECISION).reason();
        return new CaseProgress(
                DuplicateState.valueOf(row.getString("state")),
                statement(row, CLAIMANT, row.getString("origin_province"), statements),
                statement(row, HOLDER, row.getString("holder_unit"), statements),
                outcome == null ? null : Outcome.valueOf(outcome),
                reason.isEmpty() ? null : reason,
                moment(row, "escalated_at"),
                moment(row, "resolved_at"));
    }

    private static @Nullable Statement statement(
            ResultSet row, String side, @Nullable String unit, CaseStatements statements) throws SQLException {
        var wish = row.getString(side + "_decision");
        if (wish == null) {
            return null;
        }
        var said = statements.of(row, side);
        return new Statement(Wish.valueOf(wish), said.reason(), said.evidence(), unit);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
