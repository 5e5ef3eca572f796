package io.labortransfer.registry.task;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * Something about a worker that an office is to do by a day. What is told of it is the payload of {@code lt.task.v1}.
 *
 * @param id the task's id, the same in all that is told of it
 * @param kind what is to be done, as {@code CAPACITY_RECHECK}
 * @param workerId whom it is about, as the API shows it
 * @param originProvince unit of the office
 * @param division where the worker lives, as far as it is known; the office there is to act
 * @param dueAt the first instant after the term
 */
public record OfficeTask(UUID id, String kind, String workerId, String originProvince, String division, Instant dueAt) {

    private static final String TOPIC = "lt.task.v1";
    private static final String WORKER = "WORKER";
    private static final String ORIGIN_OFFICE = "OP";

    private enum Step {
        RAISED("OPEN"),
        DROPPED("DROPPED");

        private final String state;

        Step(String state) {
            this.state = state;
        }
    }

    /** The payload. */
    private record Told(
            String taskKey,
            String kind,
            String subjectType,
            String subjectId,
            String originProvince,
            String division,
            String orgType,
            String state,
            long version,
            Instant dueAt) {}

    /** It is to be done. */
    public Announcement raised() {
        return told(Step.RAISED);
    }

    /** It is done, or what it was raised for is no longer so. */
    public Announcement dropped() {
        return told(Step.DROPPED);
    }

    private Announcement told(Step step) {
        var key = PublicId.format("tsk", id);
        long version = step.ordinal() + 1L;
        return new Announcement(
                TOPIC,
                workerId,
                "lt.task." + step.name().toLowerCase(Locale.ROOT) + ".v1",
                key,
                version,
                originProvince,
                null,
                new Told(
                        key,
                        kind,
                        WORKER,
                        workerId,
                        originProvince,
                        division,
                        ORIGIN_OFFICE,
                        step.state,
                        version,
                        dueAt));
    }
}
