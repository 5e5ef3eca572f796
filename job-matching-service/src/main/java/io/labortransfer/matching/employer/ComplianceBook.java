package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.ids.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Enters into the records of employers what is decided about them, in the transaction that decides. */
@ApplicationScoped
public class ComplianceBook {

    private static final String CLOCK = "clock";
    private static final String UNSAID = "UNSAID";
    private static final Set<ComplianceKind> BY_UNBLOCKING =
            EnumSet.of(ComplianceKind.SUSPENSION, ComplianceKind.BLOCK);

    private final ComplianceRows rows;
    private final Caller caller;
    private final Ids ids;
    private final Clock clock;

    ComplianceBook(ComplianceRows rows, Caller caller, Ids ids, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.ids = ids;
        this.clock = clock;
    }

    /** Follows a change of an employer, by what happened. */
    void follow(ProvinceScope scope, Employer employer, String happened) {
        switch (happened) {
            case "suspended" -> note(scope, employer.id(), ComplianceKind.SUSPENSION, employer.reasonCode(), null);
            case "blocked" -> note(scope, employer.id(), ComplianceKind.BLOCK, employer.reasonCode(), null);
            case "license_expired" -> note(scope, employer.id(), ComplianceKind.LICENSE_LAPSE, "LICENSE_EXPIRED", null);
            case "reinstated" -> end(scope, employer, EnumSet.of(ComplianceKind.SUSPENSION));
            case "unblocked" -> end(scope, employer, BY_UNBLOCKING);
            case "verified" -> end(scope, employer, EnumSet.of(ComplianceKind.LICENSE_LAPSE));
            default -> {
                // counts for nothing
            }
        }
    }

    /** An office gave an order of the employer back. */
    public void sentBack(ProvinceScope scope, UUID employer, UUID jobOrder, List<String> reasons) {
        String reason = reasons.isEmpty() ? null : reasons.getFirst();
        note(scope, new EmployerId(employer), ComplianceKind.ORDER_SENT_BACK, reason, jobOrder);
    }

    private void note(
            ProvinceScope scope,
            EmployerId employer,
            ComplianceKind kind,
            @Nullable String reason,
            @Nullable UUID jobOrder) {
        Instant now = clock.instant();
        Instant ended = kind == ComplianceKind.ORDER_SENT_BACK ? now : null;
        rows.add(
                scope,
                employer,
                new ComplianceEntry(
                        ids.next(), kind, reason == null ? UNSAID : reason, jobOrder, now, by(), ended, null));
    }

    private void end(ProvinceScope scope, Employer employer, Set<ComplianceKind> kinds) {
        rows.end(scope, employer.id(), kinds, clock.instant(), by());
    }

    private String by() {
        return caller.anyPassport().map(passport -> passport.client()).orElse(CLOCK);
    }
}
