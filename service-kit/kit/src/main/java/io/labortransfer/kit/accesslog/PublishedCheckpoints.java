package io.labortransfer.kit.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * The checkpoints that stood on the topic at a moment: who cuts the table has not cut these. Look at the topic before the table, or one
 * that is sworn in between is missed in the table by mistake.
 */
final class PublishedCheckpoints implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> ends;
    private final ObjectMapper json = new ObjectMapper();

    private PublishedCheckpoints(KafkaConsumer<String, byte[]> consumer, List<TopicPartition> partitions) {
        this.consumer = consumer;
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        this.ends = consumer.endOffsets(partitions);
    }

    /** Those that are there now. */
    static PublishedCheckpoints untilNow(String brokers) {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        try {
            return new PublishedCheckpoints(
                    consumer,
                    consumer.partitionsFor(Checkpoints.TOPIC).stream()
                            .map(found -> new TopicPartition(found.topic(), found.partition()))
                            .toList());
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /** Calls with each of them and says how many there were. */
    int each(Consumer<CheckpointSworn> visitor) throws IOException {
        var count = 0;
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            for (var message : consumer.poll(POLL)) {
                if (message.offset() < end(message)) {
                    visitor.accept(read(json.readTree(message.value())));
                    count++;
                }
            }
        }
        return count;
    }

    private long end(ConsumerRecord<String, byte[]> message) {
        return ends.getOrDefault(new TopicPartition(message.topic(), message.partition()), 0L);
    }

    private static CheckpointSworn read(JsonNode payload) {
        var previous = payload.path("previous");
        return new CheckpointSworn(
                payload.path("service").asText(),
                payload.path("province").asText(),
                payload.path("number").asLong(),
                payload.path("links").asLong(),
                payload.path("head").asText(),
                previous.isTextual() ? previous.asText() : null,
                OffsetDateTime.parse(payload.path("at").asText()).toInstant(),
                payload.path("keyId").asText(),
                payload.path("publicKey").asText(),
                payload.path("signature").asText());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
