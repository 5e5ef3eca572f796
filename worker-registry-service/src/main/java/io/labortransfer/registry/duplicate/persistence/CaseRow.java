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

    static final String COLUMNS = """
            id, version, kind, origin_province, claimant_division, holder_province, holder_worker_id, other_worker_id, grounds, opened_at,
            coalesce(named_at, 'infinity') AS named_at, due_at, state, claimant_decision, claimant_reason,
            claimant_evidence, holder_decision, holder_reason, holder_evidence, outcome, decision_reason, escalated_at, resolved_at,
            """ + CaseRow.SPEAKER;

    private CaseRow() {}

    static DuplicateCase read(ResultSet row) throws SQLException {
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
                progress(row));
    }

    /** How far the case was in a version of it. */
    static CaseProgress progress(ResultSet row) throws SQLException {
        var outcome = row.getString("outcome");
        return new CaseProgress(
                DuplicateState.valueOf(row.getString("state")),
                statement(row, "claimant", row.getString("origin_province")),
                statement(row, "holder", row.getString("holder_unit")),
                outcome == null ? null : Outcome.valueOf(outcome),
                row.getString("decision_reason"),
                moment(row, "escalated_at"),
                moment(row, "resolved_at"));
    }

    private static @Nullable Statement statement(ResultSet row, String side, @Nullable String unit)
            throws SQLException {
        var wish = row.getString(side + "_decision");
        var reason = row.getString(side + "_reason");
        return wish == null
                ? null
                : new Statement(
                        Wish.valueOf(wish),
                        reason == null ? "" : reason,
                        List.of((String[]) row.getArray(side + "_evidence").getArray()),
                        unit);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
