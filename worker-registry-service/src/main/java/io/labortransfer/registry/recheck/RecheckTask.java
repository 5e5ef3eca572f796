package io.labortransfer.registry.recheck;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.candidate.CandidateState;
import java.time.Instant;
import java.util.Locale;

/**
 * The payload of {@code lt.task.v1}: work for an office, for whoever keeps its work list.
 *
 * @param taskKey the task's id, the same in all that is told of it
 * @param subjectId whom it is about
 * @param division where the subject lives, as far as it is known; the office there is to act
 * @param dueAt the first instant after the term
 */
public record RecheckTask(
        String taskKey,
        String kind,
        String subjectType,
        String subjectId,
        String originProvince,
        String division,
        String orgType,
        String state,
        long version,
        Instant dueAt) {

    private static final String TOPIC = "lt.task.v1";
    private static final String KIND = "CAPACITY_RECHECK";
    private static final String WORKER = "WORKER";
    private static final String ORIGIN_OFFICE = "OP";

    /** What happened to a task. */
    enum Step {
        RAISED("OPEN"),
        DROPPED("DROPPED");

        private final String state;

        Step(String state) {
            this.state = state;
        }
    }

    static Announcement announcement(Step step, Recheck recheck, CandidateState of) {
        var key = PublicId.format("tsk", recheck.id());
        long version = step.ordinal() + 1L;
        return new Announcement(
                TOPIC,
                of.workerId(),
                "lt.task." + step.name().toLowerCase(Locale.ROOT) + ".v1",
                key,
                version,
                of.originProvince(),
                null,
                new RecheckTask(
                        key,
                        KIND,
                        WORKER,
                        of.workerId(),
                        of.originProvince(),
                        division(of),
                        ORIGIN_OFFICE,
                        step.state,
                        version,
                        recheck.dueAt()));
    }

    private static String division(CandidateState of) {
        var town = of.townDivision();
        return town == null ? of.registrationDivision() : town;
    }
}
