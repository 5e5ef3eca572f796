package io.labortransfer.registry.worker;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a file must know of a worker who is registered already.
 *
 * @param id the worker
 * @param version present version
 * @param state present state
 * @param idKey keyed hash of the ID number; none of a person who was erased
 * @param contentKey hash of all that the last record said; none of a person who was erased
 * @param registrationDivision county of registration
 * @param residenceDivision where the worker lives
 * @param source where the last record came from
 */
@SuppressWarnings("ArrayRecordComponent") // columns; never compared by the record
public record KnownWorker(
        UUID id,
        long version,
        WorkerState state,
        byte[] idKey,
        byte[] contentKey,
        String registrationDivision,
        @Nullable String residenceDivision,
        SourceRecord source) {}
