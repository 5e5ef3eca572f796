package io.labortransfer.registry.training;

import io.labortransfer.kit.events.Announcement;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.word.WorkerWord;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The payload of {@code lt.training.v1}.
 *
 * @param word the word on which the application rests, or with which the worker left
 * @param spoken whether that word made this happen; otherwise nobody has spoken now
 */
public record EnrollmentChange(
        String enrollmentId,
        String workerId,
        String courseId,
        String occupationCode,
        String originProvince,
        String state,
        long version,
        boolean certificateIssued,
        @Nullable String guaranteeId,
        WorkerWord.Published word,
        boolean spoken) {

    /** What happened to an enrollment. */
    enum Kind {
        ENROLLED,
        ADMITTED,
        ATTENDING,
        COMPLETED,
        CERTIFIED,
        FAILED,
        DROPPED;

        static Kind into(EnrollmentState state) {
            return switch (state) {
                case APPLIED -> ENROLLED;
                case ADMITTED -> ADMITTED;
                case ATTENDING -> ATTENDING;
                case COMPLETED -> COMPLETED;
                case CERTIFIED -> CERTIFIED;
                case FAILED -> FAILED;
                case DROPPED -> DROPPED;
            };
        }

        /** Whether the worker's word made it so: offices record the steps, and whoever leaves the register leaves without one. */
        private boolean isSpokenOf(Enrollment enrollment) {
            return switch (this) {
                case ENROLLED -> true;
                case DROPPED -> enrollment.endWord() != null;
                case ADMITTED, ATTENDING, COMPLETED, CERTIFIED, FAILED -> false;
            };
        }
    }

    static Announcement announcement(Enrollment enrollment, CoursePlan plan) {
        var worker = PublicId.format("wkr", enrollment.workerId());
        var id = enrollment.id().wire();
        var end = enrollment.endWord();
        var kind = Kind.into(enrollment.state());
        return new Announcement(
                "lt.training.v1",
                worker,
                "lt.training." + kind.name().toLowerCase(Locale.ROOT) + ".v1",
                id,
                enrollment.version(),
                enrollment.originProvince(),
                null,
                new EnrollmentChange(
                        id,
                        worker,
                        new CourseId(enrollment.courseId()).wire(),
                        plan.occupationCode(),
                        enrollment.originProvince(),
                        enrollment.state().name(),
                        enrollment.version(),
                        kind == Kind.CERTIFIED,
                        plan.guaranteeId(),
                        (end == null ? enrollment.word() : end).published(),
                        kind.isSpokenOf(enrollment)));
    }
}
