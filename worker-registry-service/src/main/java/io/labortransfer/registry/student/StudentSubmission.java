package io.labortransfer.registry.student;

import io.labortransfer.kit.ids.PublicId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A student as it is sent.
 *
 * @param workerId who goes to school; fixed once the record exists
 * @param school which school
 * @param major what is learned there
 * @param level kind of school
 * @param expectedGraduation when school is expected to be over
 * @param clientId made by the device that took it down, so that it is one record however often it is sent
 */
public record StudentSubmission(
        @Nullable String workerId,
        @Nullable String school,
        @Nullable String major,
        @Nullable SchoolLevel level,
        @Nullable LocalDate expectedGraduation,
        @Nullable String clientId) {

    /** The form in which this record would be sent. */
    static StudentSubmission of(Student student) {
        var schooling = student.schooling();
        return new StudentSubmission(
                PublicId.format("wkr", student.workerId()),
                schooling.school(),
                schooling.major(),
                schooling.level(),
                schooling.expectedGraduation(),
                null);
    }

    /** What is said, property by property, besides whom it is about and the device's id of it. */
    Map<String, @Nullable Object> said() {
        var said = new HashMap<String, @Nullable Object>();
        said.put("school", school);
        said.put("major", major);
        said.put("level", level);
        said.put("expectedGraduation", expectedGraduation);
        return said;
    }
}
