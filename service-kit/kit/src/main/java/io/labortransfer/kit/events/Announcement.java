package io.labortransfer.kit.events;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or on a state topic the complete state of a subject.
 *
 * @param topic where it is told, for example {@code lt.match.v1}
 * @param key the wire id that orders it: the person's wherever a person is the subject
 * @param type what happened, in the past tense, for example {@code lt.match.offer_accepted.v1}
 * @param subject the wire id of the aggregate
 * @param sequence the aggregate's version after the change
 * @param payload written as JSON; null is a tombstone
 */
public record Announcement(
        String topic,
        String key,
        String type,
        String subject,
        long sequence,
        @Nullable String originProvince,
        @Nullable String destinationProvince,
        @Nullable Object payload) {

    /** Refuses an announcement that no consumer could place. */
    public Announcement {
        if (topic.isBlank() || key.isBlank() || type.isBlank() || subject.isBlank()) {
            throw new IllegalArgumentException("an announcement needs topic, key, type and subject: " + type);
        }
    }
}
