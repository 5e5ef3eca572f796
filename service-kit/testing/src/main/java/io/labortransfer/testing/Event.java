package io.labortransfer.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A CloudEvent as it stands on a topic, seen from outside: {@code Event.on("lt.match.v1").type("lt.match.offered.v1").key(worker)
 * .subject(match).sequence(3).from("51").to("44").carrying(payload)}.
 *
 * @param headers the CloudEvents attributes, with their {@code ce_} names
 * @param payload the JSON text, null for a tombstone
 */
public record Event(
        String topic,
        @Nullable String key,
        Map<String, String> headers,
        @Nullable String payload) {
    private static final JsonMapper JSON =
            JsonMapper.builder().findAndAddModules().build();

    /** Copies the headers. */
    public Event {
        headers = Map.copyOf(headers);
    }

    /** A new event with an id of its own, from the source {@code /test}. */
    public static Event on(String topic) {
        return new Event(topic, null, Map.of("ce_specversion", "1.0", "content-type", "application/json"), null)
                .id(newId())
                .source("/test")
                .header(
                        "ce_time",
                        Instant.ofEpochMilli(System.currentTimeMillis()).toString());
    }

    static Event of(ConsumerRecord<String, byte[]> message) {
        var headers = new LinkedHashMap<String, String>();
        message.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        var text = message.value() == null ? null : new String(message.value(), StandardCharsets.UTF_8);
        return new Event(message.topic(), message.key(), headers, text);
    }

    ProducerRecord<String, byte[]> toRecord() {
        var bytes = payload == null ? null : payload.getBytes(StandardCharsets.UTF_8);
        var message = new ProducerRecord<>(topic, key, bytes);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** A UUIDv7 of this moment: the inbox keeps its rows by the day inside the id. */
    private static UUID newId() {
        var random = UUID.randomUUID();
        var high = (System.currentTimeMillis() << 16) | 0x7000L | (random.getMostSignificantBits() & 0xFFFL);
        return new UUID(high, random.getLeastSignificantBits());
    }

    public Event id(UUID id) {
        return header("ce_id", id.toString());
    }

    public Event source(String source) {
        return header("ce_source", source);
    }

    public Event type(String type) {
        return header("ce_type", type);
    }

    public Event subject(String subject) {
        return header("ce_subject", subject);
    }

    public Event sequence(long sequence) {
        return header("ce_sequence", Long.toString(sequence));
    }

    public Event from(String originProvince) {
        return header("ce_originprovince", originProvince);
    }

    public Event to(String destinationProvince) {
        return header("ce_destinationprovince", destinationProvince);
    }

    public Event key(String newKey) {
        return new Event(topic, newKey, headers, payload);
    }

    /** With this payload: JSON text as it is, anything else through Jackson. */
    public Event carrying(Object content) {
        try {
            var text = content instanceof String json ? json : JSON.writeValueAsString(content);
            return new Event(topic, key, headers, text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a payload: " + content, e);
        }
    }

    /** With any other header. */
    public Event header(String name, String value) {
        var all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new Event(topic, key, all, payload);
    }

    public UUID id() {
        return UUID.fromString(attribute("ce_id"));
    }

    public String type() {
        return attribute("ce_type");
    }

    public String subject() {
        return attribute("ce_subject");
    }

    public long sequence() {
        return Long.parseLong(attribute("ce_sequence"));
    }

    public boolean tombstone() {
        return payload == null;
    }

    /** The payload as a tree. */
    public JsonNode json() {
        try {
            return JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The payload on " + topic + " is no JSON", e);
        }
    }

    private String attribute(String name) {
        var value = headers.get(name);
        if (value == null) {
            throw new IllegalStateException("The event on " + topic + " has no " + name);
        }
        return value;
    }
}
