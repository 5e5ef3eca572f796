package io.labortransfer.kit.report;

import io.labortransfer.kit.accesslog.AboutNobody;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.web.Versioned;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is shown.
 *
 * @param rows so many are written
 * @param expiresAt when its rows are deleted
 */
@AboutNobody
public record ReportView(
        String id,
        String kind,
        String state,
        LocalDate from,
        LocalDate to,
        long rows,
        long version,
        Instant createdAt,
        @Nullable Instant endedAt,
        Instant expiresAt)
        implements Versioned {

    /** The report as it is shown. */
    public static ReportView of(Report report) {
        return new ReportView(
                PublicId.format(ReportDesk.PREFIX, report.order().id()),
                report.order().kind(),
                report.state().name(),
                report.order().from(),
                report.order().to(),
                report.rows(),
                report.version(),
                report.order().at(),
                report.endedAt(),
                report.expiresAt());
    }
}
