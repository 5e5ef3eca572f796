package io.labortransfer.registry.importing.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.registry.importing.ImportJob;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A job and how far it is. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
        String id,
        String state,
        String format,
        String charset,
        String mode,
        @Nullable String sourceSystem,
        int templateVersion,
        CountsView counts,
        int percent,
        @Nullable String failure,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** What became of the lines applied so far; the five always add up to the rows. */
    public record CountsView(long rows, long created, long updated, long unchanged, long parked, long rejected) {}

    static ImportView of(ImportJob job) {
        var counts = job.counts();
        return new ImportView(
                job.id().wire(),
                job.state().name(),
                job.format().name(),
                job.charset(),
                job.mode().name(),
                job.sourceSystem(),
                job.templateVersion(),
                new CountsView(
                        counts.rows(),
                        counts.created(),
                        counts.updated(),
                        counts.unchanged(),
                        counts.parked(),
                        counts.rejected()),
                job.percent(),
                job.failure(),
                job.createdAt(),
                job.endedAt());
    }
}
