package io.labortransfer.registry.importing.lines;

import io.labortransfer.registry.student.SchoolLevel;
import io.labortransfer.registry.student.StudentSubmission;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who goes to which school, as a line of a file says it. It never prints itself.
 *
 * @param idNumber of the student, who is registered
 * @param sourceSystem in place of the number: the system of the registration; without it that of the file
 * @param sourceRecordId the id there
 * @param school which school
 * @param major what is learned there
 * @param level kind of school
 * @param expectedGraduation when school is expected to be over
 */
record StudentLine(
        @Nullable String idNumber,
        @Nullable String sourceSystem,
        @Nullable String sourceRecordId,
        @Nullable String school,
        @Nullable String major,
        @Nullable SchoolLevel level,
        @Nullable LocalDate expectedGraduation) {

    NamedPersons.Naming naming() {
        return new NamedPersons.Naming(idNumber, sourceSystem, sourceRecordId);
    }

    StudentSubmission submission(String workerId) {
        return new StudentSubmission(workerId, school, major, level, expectedGraduation, null);
    }

    @Override
    public String toString() {
        return "StudentLine";
    }
}
