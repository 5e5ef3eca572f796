package io.labortransfer.matching.employer.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.matching.employer.ComplianceEntry;
import io.labortransfer.matching.employer.ComplianceObjection;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry of an employer's record, and what both sides say to it. */
record ComplianceEntryView(
        String id,
        String kind,
        String reasonCode,
        @Nullable String jobOrderId,
        boolean counts,
        Instant since,
        @Nullable Instant endedAt,
        @Nullable Instant countsUntil,
        String source,
        @Nullable ComplianceObjectionView objection) {

    static final String PREFIX = "cen";

    /** What the employer said against it, and the answer. */
    record ComplianceObjectionView(
            String state,
            String text,
            Instant at,
            Instant dueAt,
            boolean overdue,
            @Nullable Instant answeredAt,
            @Nullable String answer) {

        static @Nullable ComplianceObjectionView of(@Nullable ComplianceObjection said, Instant now) {
            return said == null
                    ? null
                    : new ComplianceObjectionView(
                            said.state().name(),
                            said.text(),
                            said.at(),
                            said.dueAt(),
                            said.isOverdue(now),
                            said.answeredAt(),
                            said.answer());
        }

        @Override
        public String toString() {
            return "ComplianceObjectionView";
        }
    }

    static ComplianceEntryView of(ComplianceEntry entry, Instant now) {
        UUID order = entry.jobOrder();
        return new ComplianceEntryView(
                PublicId.format(PREFIX, entry.id()),
                entry.kind().name(),
                entry.reasonCode(),
                order == null ? null : PublicId.format("job", order),
                entry.counts(now),
                entry.notedAt(),
                entry.endedAt(),
                entry.countsUntil(),
                entry.notedBy(),
                ComplianceObjectionView.of(entry.objection(), now));
    }
}
