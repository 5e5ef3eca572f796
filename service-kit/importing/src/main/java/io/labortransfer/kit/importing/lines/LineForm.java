package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.problem.Fault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was read.
 *
 * @param number in the file
 * @param form what it says, as far as it could be read
 * @param faults what could not be read
 */
record LineForm<S>(long number, @Nullable S form, List<Fault> faults) {
    LineForm {
        faults = List.copyOf(faults);
    }
}
