package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.kit.ruling.Ruling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An employer's own record, for itself and for the office of its place: what counts, what it says to that, and what the office answers. */
@ApplicationScoped
public class ComplianceRecord {

    private final ComplianceRows rows;
    private final Statements statements;
    private final EmployerReach reach;
    private final Caller caller;
    private final Clock clock;

    ComplianceRecord(ComplianceRows rows, Statements statements, EmployerReach reach, Caller caller, Clock clock) {
        this.rows = rows;
        this.statements = statements;
        this.reach = reach;
        this.caller = caller;
        this.clock = clock;
    }

    /** Entries below {@code below}, the newest first; empty when the caller may not know of the employer. */
    @Transactional
    public Optional<List<ComplianceEntry>> page(EmployerId id, @Nullable UUID below, int limit) {
        return reach.seen(id).map(employer -> rows.page(caller.scope(), id, below, limit));
    }

    /** The employer says what is wrong with an entry, once, and while it counts; empty when the caller does not speak for the employer. */
    @Transactional
    public Optional<ComplianceEntry> object(EmployerId id, UUID entry, String text) {
        return reach.written(id).map(employer -> {
            Instant now = clock.instant();
            ComplianceEntry known = rows.find(caller.scope(), id, entry)
                    .orElseThrow(() -> Problems.invalid(new FieldError("/entryId", "ID_UNKNOWN")));
            if (known.objection() != null) {
                Ruling.refused(EmployerRefusal.OBJECTED_ALREADY).orThrow();
            }
            if (!known.counts(now)) {
                Ruling.refused(EmployerRefusal.COUNTS_NO_LONGER).orThrow();
            }
            UUID statement = statements.say(employer, Statement.Kind.OBJECTION, text);
            if (!rows.object(
                    caller.scope(),
                    entry,
                    statement,
                    now,
                    now.plus(ComplianceObjection.ANSWERED_WITHIN),
                    caller.passport().client())) {
                Ruling.refused(EmployerRefusal.OBJECTED_ALREADY).orThrow();
            }
            return rows.find(caller.scope(), id, entry).orElseThrow();
        });
    }

    /** The office answers; what is upheld counts no longer. Empty when the office does not decide on the employer. */
    @Transactional
    public Optional<ComplianceEntry> answer(
            EmployerId id, UUID entry, ComplianceObjection.State decision, String text) {
        return reach.decided(id).map(employer -> {
            if (rows.find(caller.scope(), id, entry).isEmpty()) {
                throw Problems.notFound();
            }
            UUID statement = statements.say(employer, Statement.Kind.ANSWER, text);
            if (!rows.answer(
                    caller.scope(),
                    entry,
                    decision,
                    statement,
                    clock.instant(),
                    caller.passport().client())) {
                Ruling.refused(EmployerRefusal.NO_OBJECTION_WAITS).orThrow();
            }
            return rows.find(caller.scope(), id, entry).orElseThrow();
        });
    }
}
