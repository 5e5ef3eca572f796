package io.labortransfer.registry.worker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One worker as a file writes it.
 *
 * @param id the worker
 * @param version after the write
 * @param state after the write
 * @param person sealed for this row
 * @param contentKey hash of all that the record says
 * @param name what is kept of the name, to find it by
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
        @Nullable NameHashes name,
        WorkerFacts facts,
        SourceRecord source) {}
