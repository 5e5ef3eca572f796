package io.labortransfer.registry.worker;

import java.util.UUID;

/**
 * One worker as a file writes it.
 *
 * @param id the worker
 * @param version after the write
 * @param state after the write
 * @param person sealed for this row
 * @param contentKey hash of all that the record says
 * @param facts what is known
 * @param source where it comes from
 */
@SuppressWarnings("ArrayRecordComponent") // a column; never compared
public record WorkerRow(
        UUID id,
        long version,
        WorkerState state,
        SealedPerson person,
        byte[] contentKey,
        WorkerFacts facts,
        SourceRecord source) {}
