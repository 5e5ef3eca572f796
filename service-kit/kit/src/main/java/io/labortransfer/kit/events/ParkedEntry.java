package io.labortransfer.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A parked event as an operator sees it: everything but its payload.
 *
 * @param consumer who could not apply it; {@code relay} when the broker refused it
 * @param offset place in the partition; for the relay the number of the announcement in the outbox
 * @param key the wire id that orders it
 * @param type what it tells, absent when the record is no event
 * @param cause the kinds of failures and where they were thrown
 * @param attempts how often it was tried, 0 for one that waits behind another
 */
record ParkedEntry(
        UUID id,
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        @Nullable String type,
        String cause,
        int attempts,
        Instant parkedAt) {}
