package io.labortransfer.matching.joborder;

import io.labortransfer.kit.access.ProvinceScope;
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

/** How an order changed, and who changed it. Of posts that were taken no past is kept. */
@ApplicationScoped
public class JobOrderHistory {

    private static final String RETURNED = "returned";
    private static final KeptRecord<JobOrder> KEPT = new KeptRecord<>(
            JobOrder.class,
            "job_order",
            "destination_province",
            List.of(),
            Map.of(
                    "monthly_fen", "wage",
                    "lodging", "terms",
                    "held_for", "pausedBy",
                    "returned_at", RETURNED,
                    "returned_reasons", RETURNED,
                    "returned_note", RETURNED,
                    "published_at", "",
                    "reserved", "",
                    "filled", ""));

    private final JobOrderReach reach;
    private final RecordHistory history;

    JobOrderHistory(JobOrderReach reach, RecordHistory history) {
        this.reach = reach;
        this.history = history;
    }

    /** The order as it is asked for; empty when it is not of the caller's desk, or nothing was known then. */
    @Transactional
    public Optional<JobOrder> at(JobOrderId id, AsKnown asked) {
        return reach.seen(id).flatMap(present -> history.at(unitOf(present), KEPT, id.value(), present, asked));
    }

    /**
     * At most {@code limit} versions below {@code below}, the newest first; empty when the order is not of the caller's desk nor of a line of
     * its agreements. The past is where the order is, whichever unit asks.
     */
    @Transactional
    public Optional<List<KeptVersion>> page(JobOrderId id, @Nullable Long below, int limit) {
        return reach.seen(id)
                .or(() -> reach.ofLine(id))
                .map(order -> history.page(unitOf(order), KEPT, id.value(), below, limit));
    }

    private static ProvinceScope unitOf(JobOrder order) {
        return ProvinceScope.ofProvince(order.key().destinationProvince());
    }
}
