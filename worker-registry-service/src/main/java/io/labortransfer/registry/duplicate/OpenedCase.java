package io.labortransfer.registry.duplicate;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case that a claim meets. Whoever holds the person is named only when the case is new, for the event that tells the holder,
 * and never in an answer to the claimant.
 *
 * @param id the case
 * @param dueAt when the holder's silence escalates it
 * @param holderProvince of a new case
 * @param holderWorkerId of a new case
 */
public record OpenedCase(
        DuplicateId id,
        Instant dueAt,
        @Nullable String holderProvince,
        @Nullable UUID holderWorkerId) {}
