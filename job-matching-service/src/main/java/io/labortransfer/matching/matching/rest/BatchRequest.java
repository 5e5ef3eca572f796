package io.labortransfer.matching.matching.rest;

import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.recruitment.RecruitmentEventId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A run as an office orders it. */
record BatchRequest(
        @Nullable @Valid WorkerFilter workerFilter,
        @Nullable @Valid JobFilter jobFilter,
        @NotNull Boolean propose,
        @Nullable @Size(min = 1, max = 128) String lotterySeed,
        @Nullable @Size(max = 30) String recruitmentEventId,
        @Nullable @Size(max = 30) String agreementLineId) {

    /** Whose workers; nobody but the own unit's. */
    record WorkerFilter(
            @Nullable @Pattern(regexp = "\\d{2}") String originProvince) {}

    /** Which orders. */
    record JobFilter(
            @Nullable @Size(max = 100) List<@NotNull @Pattern(regexp = "\\d{2}|\\d{4}|\\d{6}") String> destinations) {}

    List<String> destinations() {
        return jobFilter == null || jobFilter.destinations() == null ? List.of() : jobFilter.destinations();
    }

    /** The recruitment event that the run is made for, if one is named. */
    @Nullable
    RecruitmentEventId event() {
        return EventReference.of(recruitmentEventId);
    }

    /** The line of an agreement that the run is over, if one is named. */
    @Nullable
    UUID line() {
        return agreementLineId == null
                ? null
                : LinkedId.AGREEMENT_LINE
                        .parse(agreementLineId)
                        .orElseThrow(() -> Problems.invalid(new FieldError("/agreementLineId", "ID_UNKNOWN")));
    }

    boolean asksFor(String province) {
        return workerFilter == null
                || workerFilter.originProvince() == null
                || workerFilter.originProvince().equals(province);
    }
}
