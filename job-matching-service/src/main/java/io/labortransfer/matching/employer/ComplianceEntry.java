package io.labortransfer.matching.employer;

import io.labortransfer.kit.time.Times;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something in an employer's record, and what became of it.
 *
 * @param id of the entry
 * @param kind what it is
 * @param reasonCode why, as the office said it; of an order that was given back the first reason
 * @param jobOrder the order that it is about, if it is about one
 * @param notedAt since when
 * @param notedBy the client whose decision it is, or the clock
 * @param endedAt since when it stands no longer; none while it does
 * @param objection what the employer said against it, if it did
 */
public record ComplianceEntry(
        UUID id,
        ComplianceKind kind,
        String reasonCode,
        @Nullable UUID jobOrder,
        Instant notedAt,
        String notedBy,
        @Nullable Instant endedAt,
        @Nullable ComplianceObjection objection) {

    /** Since when it counts no longer, by time alone; none while it stands. */
    public @Nullable Instant countsUntil() {
        return endedAt == null
                ? null
                : endedAt.atZone(Times.SHANGHAI).plus(kind.counts()).toInstant();
    }

    /** Whether it counts now. An objection that was upheld takes it out; one that the office did not answer in time lets it rest. */
    public boolean counts(Instant now) {
        Instant until = countsUntil();
        boolean isContested = objection != null && objection.takesOut(now);
        return !isContested && (until == null || now.isBefore(until));
    }
}
