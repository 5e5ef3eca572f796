package io.labortransfer.kit.events;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One announcement as it waits for the relay, whether it has a row of its own or stands in a pack.
 *
 * @param id its number: in an outbox the later ones have the higher
 * @param payload in UTF-8, as the database and the broker have it
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record OutboxRow(
        long id,
        UUID eventId,
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        @Nullable String traceparent,
        Instant occurredAt,
        byte @Nullable [] payload) {}
