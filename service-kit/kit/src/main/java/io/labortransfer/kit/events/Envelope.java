package io.labortransfer.kit.events;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * CloudEvents 1.0 in Kafka's binary mode, as they are read: the attributes are headers with the prefix {@code ce_}, the data is the value.
 * {@link Sealing} writes them.
 */
final class Envelope {

    private Envelope() {}

    /** Reads a record back; what lacks an attribute that applying it needs is malformed. */
    static ReceivedEvent open(ConsumerRecord<String, byte[]> message) {
        try {
            var headers = message.headers();
            var subject = required(headers, "ce_subject");
            return new ReceivedEvent(
                    UUID.fromString(required(headers, "ce_id")),
                    message.topic(),
                    required(headers, "ce_type"),
                    message.key() == null ? subject : message.key(),
                    subject,
                    Long.parseLong(required(headers, "ce_sequence")),
                    OffsetDateTime.parse(required(headers, "ce_time")).toInstant(),
                    value(headers, "ce_originprovince"),
                    value(headers, "ce_destinationprovince"),
                    message.value());
        } catch (RuntimeException e) {
            throw new MalformedEvent("no CloudEvent: " + e.getClass().getSimpleName());
        }
    }

    /** Who tells it: with the id the identity of an event. */
    static String source(Headers headers) {
        return required(headers, "ce_source");
    }

    /** All headers as text, for those who look at a parked event. */
    static Map<String, String> attributes(Headers headers) {
        var attributes = new LinkedHashMap<String, String>();
        headers.forEach(header -> attributes.put(
                header.key(), header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8)));
        return attributes;
    }

    private static String required(Headers headers, String name) {
        var value = value(headers, name);
        if (value == null) {
            throw new IllegalArgumentException("no " + name);
        }
        return value;
    }

    private static @Nullable String value(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
