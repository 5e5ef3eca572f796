package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.access.Passport;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.importing.ImportMode;
import io.labortransfer.kit.problem.FieldError;
import io.labortransfer.kit.problem.Problems;
import org.jspecify.annotations.Nullable;

/**
 * In whose name lines are taken, and what they may do.
 *
 * @param passport who sent the file
 * @param mode what the file may do
 * @param sourceSystem the system of all lines that name none
 */
public record LineSender(
        Passport passport, ImportMode mode, @Nullable String sourceSystem) {

    /** The scope of the sender. */
    public ProvinceScope scope() {
        return passport.scope();
    }

    /** Refuses a line that would make something new in a file that only updates. */
    public void mustCreate() {
        if (mode == ImportMode.UPDATE_ONLY) {
            throw Problems.invalid(new FieldError("", "RECORD_UNKNOWN"));
        }
    }

    /** Refuses a line that would change something in a file that only creates. */
    public void mustChange() {
        if (mode == ImportMode.CREATE_ONLY) {
            throw Problems.invalid(new FieldError("", "CHANGE_NOT_IN_MODE"));
        }
    }
}
