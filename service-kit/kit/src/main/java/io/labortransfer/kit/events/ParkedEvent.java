package io.labortransfer.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
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

    /** The record as the broker delivered it. */
    ConsumerRecord<String, byte[]> delivered() {
        var message = new ConsumerRecord<>(topic, partition, offset, key.isEmpty() ? null : key, payload);
        address(message.headers());
        return message;
    }

    /** The record as the relay sends it. */
    ProducerRecord<String, byte[]> toSend() {
        var message = new ProducerRecord<>(topic, key, payload);
        address(message.headers());
        return message;
    }

    private void address(Headers headers) {
        envelope.forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
    }
}
