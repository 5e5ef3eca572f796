package io.labortransfer.registry.student;

import io.labortransfer.kit.ids.PublicId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A student as it is sent.
 *
 * @param workerId who goes to school; fixed once the record exists
 * @param school which school
 * @param major what is learned there
 * @param level kind of school
 * @param expectedGraduation when school is expected to be over
 */
public record StudentSubmission(
        @Nullable String workerId,
        @Nullable String school,
        @Nullable String major,
        @Nullable SchoolLevel level,
        @Nullable LocalDate expectedGraduation) {

    /** The form in which this record would be sent. */
    static StudentSubmission of(Student student) {
        var schooling = student.schooling();
        return new StudentSubmission(
                PublicId.format("wkr", student.workerId()),
                schooling.school(),
                schooling.major(),
                schooling.level(),
                schooling.expectedGraduation());
    }
}
