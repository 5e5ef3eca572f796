package io.labortransfer.tracking.residence;

import java.util.UUID;

/**
 * Two records of one person became one, or two again.
 *
 * @param workerId the record that no longer speaks for the person, or does so again
 * @param intoWorkerId the record that speaks for both, or spoke
 * @param workerVersion the version of the first record that this made
 */
public record Merge(UUID workerId, UUID intoWorkerId, long workerVersion) {}
