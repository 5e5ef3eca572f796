package io.labortransfer.kit.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report and how far it is.
 *
 * @param order what was ordered
 * @param state how far it is
 * @param rows so many are written
 * @param version counts its changes
 * @param endedAt when it was done, or given up
 * @param expiresAt when its rows are deleted
 */
public record Report(
        ReportOrder order,
        ReportState state,
        long rows,
        long version,
        @Nullable Instant endedAt,
        Instant expiresAt) {}
