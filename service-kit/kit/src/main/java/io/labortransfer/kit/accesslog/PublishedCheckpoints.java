package io.labortransfer.kit.accesslog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All checkpoints that stand on the topic: who cuts the table has not cut these. */
final class PublishedCheckpoints {

    private static final Duration POLL = Duration.ofMillis(200);

    private final String brokers;
    private final ObjectMapper json = new ObjectMapper();

    PublishedCheckpoints(String brokers) {
        this.brokers = brokers;
    }

    /** Calls with each of them and says how many there were. */
    int each(Consumer<CheckpointSworn> visitor) throws IOException {
        var settings = Map.<String, Object>of("bootstrap.servers", brokers, "enable.auto.commit", "false");
        var count = 0;
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(Checkpoints.TOPIC).stream()
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var message : consumer.poll(POLL)) {
                    visitor.accept(read(json.readTree(message.value())));
                    count++;
                }
            }
        }
        return count;
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
}
