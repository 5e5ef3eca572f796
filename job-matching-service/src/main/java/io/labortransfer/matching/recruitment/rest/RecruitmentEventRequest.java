package io.labortransfer.matching.recruitment.rest;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.recruitment.EventKind;
import io.labortransfer.matching.recruitment.EventPlan;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recruitment event as its host announces it. */
record RecruitmentEventRequest(
        @NotNull EventKind kind,

        @NotNull @Pattern(regexp = "[1-9]\\d{5}") String division,

        @NotNull LocalDate day,
        @NotNull @NotEmpty @Size(max = 40) List<@NotNull @Pattern(regexp = "\\d{2}") String> provinces,
        @Nullable @Size(max = 30) String brandId,
        @Nullable @Size(max = 200) List<@NotNull @Size(max = 30) String> jobOrderIds) {

    /** The event as its host would send it now. */
    static RecruitmentEventRequest of(EventPlan known) {
        return new RecruitmentEventRequest(
                known.kind(),
                known.division(),
                known.day(),
                known.provinces(),
                LinkedId.BRAND.wire(known.brandId()),
                known.jobOrderIds().stream()
                        .map(order -> new JobOrderId(order).wire())
                        .toList());
    }

    EventPlan plan() {
        List<FieldError> errors = new ArrayList<>();
        UUID brand = brandId == null ? null : LinkedId.BRAND.parse(brandId).orElse(null);
        if (brandId != null && brand == null) {
            errors.add(new FieldError("/brandId", "ID_UNKNOWN"));
        }
        List<UUID> orders = new ArrayList<>();
        List<String> named = jobOrderIds == null ? List.of() : jobOrderIds;
        for (int i = 0; i < named.size(); i++) {
            Optional<UUID> order = PublicId.parse(JobOrderId.PREFIX, named.get(i));
            if (order.isPresent()) {
                orders.add(order.get());
            } else {
                errors.add(new FieldError("/jobOrderIds/" + i, "ID_UNKNOWN"));
            }
        }
        if (!errors.isEmpty()) {
            throw Problems.invalid(errors);
        }
        return new EventPlan(kind, division, day, provinces, brand, orders);
    }
}
