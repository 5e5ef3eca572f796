package io.labortransfer.matching.employer;

import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.history.AsKnown;
import io.labortransfer.kit.history.KeptRecord;
import io.labortransfer.kit.history.KeptVersion;
import io.labortransfer.kit.history.RecordHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How an employer's registration changed, and who changed it. */
@ApplicationScoped
public class EmployerHistory {

    private static final String BLOCK = "block";
    private static final KeptRecord<Employer> KEPT = new KeptRecord<>(
            Employer.class,
            "employer",
            "destination_province",
            List.of(),
            Map.of(
                    "recheck_due", "warnings",
                    "suspended", "ordersHeld",
                    "block_basis", BLOCK,
                    "notified_at", BLOCK,
                    "hearing_until", BLOCK,
                    "heard_at", BLOCK,
                    "blocked_at", BLOCK,
                    "appealed_at", BLOCK,
                    "appeal_decided_at", BLOCK));

    private final EmployerReach reach;
    private final RecordHistory history;
    private final Caller caller;

    EmployerHistory(EmployerReach reach, RecordHistory history, Caller caller) {
        this.reach = reach;
        this.history = history;
        this.caller = caller;
    }

    /** The employer as it is asked for; empty when the caller may not know of it, or nothing was known then. */
    @Transactional
    public Optional<Employer> at(EmployerId id, AsKnown asked) {
        return reach.seen(id).flatMap(present -> history.at(caller.scope(), KEPT, id.value(), present, asked));
    }

    /** At most {@code limit} versions below {@code below}, the newest first; empty when the caller may not know of the employer. */
    @Transactional
    public Optional<List<KeptVersion>> page(EmployerId id, @Nullable Long below, int limit) {
        return reach.seen(id).map(employer -> history.page(caller.scope(), KEPT, id.value(), below, limit));
    }
}
