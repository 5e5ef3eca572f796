package io.labortransfer.kit.events;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** A batch as the Kafka client hands it over: {@code Batch.of(event("51", "thg_1", 1), event("52", "thg_2", 1))}. */
final class Batch {

    private static final String TOPIC = "kit.delivered.v1";
    private static final AtomicLong OFFSETS = new AtomicLong();

    private Batch() {}

    @SafeVarargs
    static ConsumerRecords<String, byte[]> of(ConsumerRecord<String, byte[]>... messages) {
        return of(List.of(messages));
    }

    static ConsumerRecords<String, byte[]> of(List<ConsumerRecord<String, byte[]>> messages) {
        var partition = new TopicPartition(TOPIC, 0);
        return new ConsumerRecords<>(new LinkedHashMap<>(Map.of(partition, messages)), Map.of());
    }

    static ConsumerRecord<String, byte[]> event(String province, String key, long version) {
        return event(province, key, version, "{\"text\":\"" + key + " " + version + "\"}");
    }

    static ConsumerRecord<String, byte[]> event(String province, String key, long version, String payload) {
        var id = new com.fasterxml.uuid.impl.TimeBasedEpochGenerator(null).generate();
        var message = garbage(key, payload);
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("ce_id", id.toString());
        attributes.put("ce_source", "/elsewhere");
        attributes.put("ce_type", "kit.thing.changed.v1");
        attributes.put("ce_subject", key);
        attributes.put("ce_sequence", Long.toString(version));
        attributes.put("ce_time", "2026-11-23T20:00:00.000+08:00");
        attributes.put("ce_originprovince", province);
        attributes.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return message;
    }

    /** A record that is no CloudEvent. */
    static ConsumerRecord<String, byte[]> garbage(String key, String payload) {
        return new ConsumerRecord<>(TOPIC, 0, OFFSETS.incrementAndGet(), key, payload.getBytes(StandardCharsets.UTF_8));
    }

    /** Key and version of each. */
    static List<String> told(List<ReceivedEvent> events) {
        return events.stream()
                .map(event -> event.key() + " " + event.sequence())
                .toList();
    }

    /** Writes down what the inbox hands to an effect. */
    static final class Heard {
        final List<List<ReceivedEvent>> groups = new ArrayList<>();

        void take(List<ReceivedEvent> events) {
            groups.add(events);
        }

        List<String> told() {
            return Batch.told(groups.stream().flatMap(List::stream).toList());
        }
    }
}
