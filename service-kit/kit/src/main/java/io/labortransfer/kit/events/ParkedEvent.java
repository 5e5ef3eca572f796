package io.labortransfer.kit.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event that waits for a person, or behind one of the same key that does. */
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
record ParkedEvent(
        String consumer,
        String topic,
        int partition,
        long offset,
        String key,
        String province,
        Map<String, String> envelope,
        byte @Nullable [] payload,
        String cause,
        int attempts) {

    /** The cause of an event that is not at fault itself. */
    static final String BEHIND = "behind a parked event of its key";

    static ParkedEvent of(String consumer, Delivery delivery, String cause, int attempts) {
        var message = delivery.message();
        return new ParkedEvent(
                consumer,
                message.topic(),
                message.partition(),
                message.offset(),
                delivery.event().key(),
                delivery.province(),
                Envelope.attributes(message.headers()),
                message.value(),
                cause,
                attempts);
    }
}
