package io.labortransfer.kit.events;

import io.labortransfer.kit.time.Times;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** CloudEvents 1.0 in Kafka's binary mode: the attributes are headers with the prefix {@code ce_}, the data is the value. */
final class Envelope {

    private static final String DATA_SCHEMA = "urn:labor-transfer:event:";

    private Envelope() {}

    /** The record that tells {@code row}; {@code source} is the path of the service, as {@code /worker-registry}. */
    static ProducerRecord<String, byte[]> seal(OutboxRow row, String source) {
        var data = row.payload();
        var message = new ProducerRecord<>(row.topic(), row.key(), data);
        var headers = message.headers();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", row.eventId().toString());
        add(headers, "ce_source", source);
        add(headers, "ce_type", row.type());
        add(headers, "ce_subject", row.subject());
        add(headers, "ce_time", Times.wire(row.occurredAt()));
        add(headers, "ce_sequence", Long.toString(row.sequence()));
        add(headers, "ce_originprovince", row.originProvince());
        add(headers, "ce_destinationprovince", row.destinationProvince());
        add(headers, "ce_traceparent", row.traceparent());
        if (data != null) {
            add(headers, "ce_dataschema", DATA_SCHEMA + row.type());
            add(headers, "content-type", "application/json");
        }
        return message;
    }

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

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
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
