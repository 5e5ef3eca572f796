package io.labortransfer.registry.worker;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The record in the unit's own system that a registration comes from.
 *
 * @param system name of the system
 * @param recordId id of the record there
 */
@Embeddable
public record SourceRecord(
        @Column(name = "source_system") String system,
        @Column(name = "source_record_id") String recordId) {
    /** With it begin the names that stand in place of a system's; no system can be named so. */
    private static final String NO_SYSTEM = "~";
    /** Stands for the system of a record that came from another unit. */
    private static final String MOVED = NO_SYSTEM + "relocated";

    /** Whether a system of the unit has the record: not so of who came from another unit, until the unit's own tells of them. */
    public boolean isKept() {
        return !system.startsWith(NO_SYSTEM);
    }

    /** Whether a record from {@code other} may say anew what this one said: it is the same, or the worker came from another unit. */
    public boolean admits(SourceRecord other) {
        return equals(other) || system.equals(MOVED);
    }
}
