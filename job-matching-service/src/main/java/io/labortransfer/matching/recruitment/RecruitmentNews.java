package io.labortransfer.matching.recruitment;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.events.Outbox;
import io.labortransfer.matching.employer.EmployerId;
import io.labortransfer.matching.joborder.JobOrderId;
import io.labortransfer.matching.joborder.LinkedId;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the suite about recruitment events. A few people are no number to tell. */
@ApplicationScoped
class RecruitmentNews {

    private static final String TOPIC = "lt.recruitment.v1";

    private final Outbox outbox;

    RecruitmentNews(Outbox outbox) {
        this.outbox = outbox;
    }

    void announce(RecruitmentEvent event, String happened) {
        String id = event.id().wire();
        outbox.announce(new Announcement(
                TOPIC,
                id,
                "lt.recruitment." + happened + ".v1",
                id,
                event.version(),
                event.hostProvince(),
                null,
                Told.of(event)));
    }

    /** An event as others may know it. */
    record Told(
            String eventId,
            String originProvince,
            String kind,
            String division,
            @Nullable String employerId,
            String day,
            List<String> provinces,
            @Nullable String brandId,
            List<String> jobOrderIds,
            @Nullable Integer attended,
            @Nullable Integer applications,
            String state,
            long version) {

        static Told of(RecruitmentEvent event) {
            EventPlan plan = event.plan();
            UUID employer = event.employerId();
            Attendance counted = event.attendance();
            return new Told(
                    event.id().wire(),
                    event.hostProvince(),
                    plan.kind().name(),
                    plan.division(),
                    employer == null ? null : new EmployerId(employer).wire(),
                    plan.day().toString(),
                    plan.provinces(),
                    LinkedId.BRAND.wire(plan.brandId()),
                    plan.jobOrderIds().stream()
                            .map(order -> new JobOrderId(order).wire())
                            .toList(),
                    counted == null ? null : told(counted.attended()),
                    counted == null ? null : told(counted.applications()),
                    event.state().name(),
                    event.version());
        }

        private static @Nullable Integer told(int people) {
            return Attendance.isTold(people) ? people : null;
        }
    }
}
