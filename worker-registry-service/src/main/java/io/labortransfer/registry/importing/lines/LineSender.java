package io.labortransfer.registry.importing.lines;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import io.labortransfer.registry.importing.ImportJob;
import io.labortransfer.registry.importing.ImportMode;
import org.jspecify.annotations.Nullable;

/**
 * In whose name lines are taken, and what they may do.
 *
 * @param passport who sent the file
 * @param mode what the file may do
 * @param sourceSystem the system of all lines that name none
 */
record LineSender(
        Passport passport, ImportMode mode, @Nullable String sourceSystem) {

    static LineSender of(ImportJob job) {
        return new LineSender(job.sender(), job.mode(), job.sourceSystem());
    }

    ProvinceScope scope() {
        return passport.scope();
    }

    /** Refuses a line that would make something new in a file that only updates. */
    void mustCreate() {
        if (mode == ImportMode.UPDATE_ONLY) {
            throw Problems.invalid(new FieldError("", "RECORD_UNKNOWN"));
        }
    }

    /** Refuses a line that would change something in a file that only creates. */
    void mustChange() {
        if (mode == ImportMode.CREATE_ONLY) {
            throw Problems.invalid(new FieldError("", "CHANGE_NOT_IN_MODE"));
        }
    }
}
