package io.labortransfer.kit.importing.lines;

import io.labortransfer.kit.importing.LineStatus;
import java.util.UUID;

/**
 * What became of a line that was taken.
 *
 * @param status created, updated or unchanged
 * @param record the record that it made, changed or found as it says
 */
public record LineFate(LineStatus status, UUID record) {

    /** The line made it. */
    public static LineFate created(UUID record) {
        return new LineFate(LineStatus.CREATED, record);
    }

    /** It says already what the line says. */
    public static LineFate unchanged(UUID record) {
        return new LineFate(LineStatus.UNCHANGED, record);
    }

    /** The line changed it. */
    public static LineFate updated(UUID record) {
        return new LineFate(LineStatus.UPDATED, record);
    }
}
