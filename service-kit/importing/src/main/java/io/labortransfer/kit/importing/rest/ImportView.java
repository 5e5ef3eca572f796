package io.labortransfer.kit.importing.rest;

import io.labortransfer.kit.importing.ImportJob;
import io.labortransfer.kit.web.Versioned;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job and how far it is.
 *
 * @param percent how much is judged or applied, in whole percent
 * @param rowsPerSecond rows judged or applied in a second, on average since the start; none before the first are
 * @param expectedEndAt when all will be judged or applied at that pace; only while the job runs
 */
public record ImportView(
        String id,
        String collection,
        String state,
        String format,
        String charset,
        String mode,
        @Nullable String sourceSystem,
        int templateVersion,
        @Nullable Long declaredRows,
        CountsView counts,
        int percent,
        @Nullable Long rowsPerSecond,
        @Nullable Instant expectedEndAt,
        @Nullable String failure,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant committedAt,
        @Nullable Instant endedAt,
        long version)
        implements Versioned {

    /** What became of the lines judged or applied so far; the five always add up to the rows. */
    public record CountsView(long rows, long created, long updated, long unchanged, long parked, long rejected) {}

    static ImportView of(ImportJob job) {
        var counts = job.counts();
        return new ImportView(
                job.id().wire(),
                job.collection(),
                job.state().name(),
                job.format().name(),
                job.charset().name(),
                job.mode().name(),
                job.sourceSystem(),
                job.templateVersion(),
                job.declaredRows(),
                new CountsView(
                        counts.rows(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.parked(),
                        counts.rejected()),
                job.percent(),
                job.rowsPerSecond(),
                job.expectedEndAt(),
                job.failure(),
                job.createdAt(),
                job.expiresAt(),
                job.committedAt(),
                job.endedAt(),
                job.version());
    }
}
