package io.labortransfer.registry.worker;

import java.time.Instant;

/**
 * A unit's own record of somebody whom another unit has, until that person comes.
 *
 * @param record what it says
 * @param since when it was sent
 */
public record WaitingRecord(Registration record, Instant since) {}
