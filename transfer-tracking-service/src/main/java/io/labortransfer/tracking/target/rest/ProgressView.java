package io.labortransfer.tracking.target.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.labortransfer.tracking.target.InWork;
import io.labortransfer.tracking.target.Progress;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Progress as callers read it; a target is null until one is set. */
@Schema(name = "Progress")
public record ProgressView(
        int year, String measure, String ruleVersion, LocalDate asOf, Instant knownAt, List<Row> rows, Row total) {

    static ProgressView of(Progress progress) {
        return new ProgressView(
                progress.year(),
                Progress.MEASURE,
                Progress.RULE_VERSION,
                progress.asOf(),
                progress.knownAt(),
                progress.rows().stream().map(Row::of).toList(),
                Row.of(progress.total()));
    }

    /** One unit, or the nation as {@code 00}. */
    @Schema(name = "ProgressRow")
    @JsonInclude(JsonInclude.Include.ALWAYS)
    public record Row(
            String province,
            long persons,
            long stale,
            @Schema(nullable = true) @Nullable Long target) {

        static Row of(InWork unit) {
            return new Row(unit.province(), unit.persons(), unit.stale(), null);
        }
    }
}
