package io.labortransfer.matching.recruitment.rest;

import io.labortransfer.kit.web.Versioned;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.LinkedId;
import io.labortransfer.matching.recruitment.Attendance;
import io.labortransfer.matching.recruitment.EventPlan;
import io.labortransfer.matching.recruitment.RecruitmentEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A recruitment event as the wire shows it; a handful of people are counted for the host alone. */
record RecruitmentEventView(
        String id,
        String kind,
        String hostProvince,
        String division,
        @Nullable String employerId,
        LocalDate day,
        List<String> provinces,
        @Nullable String brandId,
        List<String> jobOrderIds,
        String foundThrough,
        String state,
        @Nullable Integer attended,
        @Nullable Integer applications,
        long version,
        List<String> allowedActions)
        implements Versioned {

    static RecruitmentEventView of(RecruitmentEvent event, boolean own) {
        EventPlan plan = event.plan();
        UUID employer = event.employerId();
        Attendance counted = event.attendance();
        return new RecruitmentEventView(
                event.id().wire(),
                plan.kind().name(),
                event.hostProvince(),
                plan.division(),
                employer == null ? null : new EmployerId(employer).wire(),
                plan.day(),
                plan.provinces(),
                LinkedId.BRAND.wire(plan.brandId()),
                plan.jobOrderIds().stream()
                        .map(order -> new JobOrderId(order).wire())
                        .toList(),
                plan.kind().foundThrough(),
                event.state().name(),
                counted == null ? null : shown(counted.attended(), own),
                counted == null ? null : shown(counted.applications(), own),
                event.version(),
                own ? event.allowedActions() : List.of());
    }

    private static @Nullable Integer shown(int people, boolean own) {
        return own || Attendance.isTold(people) ? people : null;
    }
}
