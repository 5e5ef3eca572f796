package io.labortransfer.registry.importing.lines;

import io.labortransfer.registry.importing.LineStatus;
import java.util.UUID;

/**
 * What became of a line that was taken.
 *
 * @param status created, updated or unchanged
 * @param record the record that it made, changed or found as it says
 */
record LineFate(LineStatus status, UUID record) {

    static LineFate created(UUID record) {
        return new LineFate(LineStatus.CREATED, record);
    }

    static LineFate unchanged(UUID record) {
        return new LineFate(LineStatus.UNCHANGED, record);
    }

    static LineFate updated(UUID record) {
        return new LineFate(LineStatus.UPDATED, record);
    }
}
