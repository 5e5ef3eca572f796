package io.labortransfer.registry.merging;

import io.labortransfer.registry.worker.WorkerState;
import java.time.Instant;
import java.util.UUID;

/**
 * What is noted of a merge, to undo it.
 *
 * @param worker the merged record
 * @param into the record that speaks for it
 * @param former the merged record's state before
 * @param at when
 */
public record Merge(UUID worker, UUID into, WorkerState former, Instant at) {

    /**
     * Who changes what rests on the records.
     *
     * @param by the organization
     * @param at when
     */
    public record Hand(String by, Instant at) {}
}
