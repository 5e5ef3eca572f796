package io.labortransfer.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.labortransfer.endtoend.Aftermath.Told;
import io.labortransfer.local.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Everything that the suite has published so far. */
final class PublishedEvents {

    private static final String EVERY = "lt.";
    private static final ObjectMapper JSON = new ObjectMapper();

    private PublishedEvents() {}

    /**
     * One record.
     *
     * @param data the payload; a tombstone has none
     * @param text headers, key and payload as one text, to search in
     */
    record Published(String type, Optional<JsonNode> data, String text) {}

    static List<Published> read(Stack stack) {
        List<Published> all = new ArrayList<>();
        each(stack, EVERY, message -> all.add(published(message)));
        return all;
    }

    /** What a topic tells of one record, its state as well as what happened to it. */
    static List<Published> about(Stack stack, String topic, String subject) {
        List<Published> told = new ArrayList<>();
        each(stack, topic, message -> {
            if (header(message, "ce_subject").equals(subject)) {
                told.add(published(message));
            }
        });
        return told;
    }

    /** The same as what they tell of whom, in the order of each partition. */
    static List<Told> told(Stack stack) {
        return told(stack, EVERY);
    }

    /** What the topics tell whose names begin so. */
    static List<Told> told(Stack stack, String topics) {
        List<Told> all = new ArrayList<>();
        each(
                stack,
                topics,
                message -> all.add(new Told(
                        UUID.fromString(header(message, "ce_id")),
                        message.topic(),
                        header(message, "ce_type"),
                        message.partition(),
                        String.valueOf(message.key()),
                        header(message, "ce_subject"),
                        Long.parseLong(header(message, "ce_sequence")))));
        return all;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static void each(Stack stack, String topics, Consumer<ConsumerRecord<String, byte[]>> read) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers",
                        "127.0.0.1:" + stack.options().ports().kafka(),
                        "max.poll.records",
                        5_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().entrySet().stream()
                    .filter(topic -> topic.getKey().startsWith(topics))
                    .flatMap(topic -> topic.getValue().stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(read);
            }
        }
    }

    private static Published published(ConsumerRecord<String, byte[]> message) {
        StringBuilder text = new StringBuilder(String.valueOf(message.key()));
        String type = "";
        for (var header : message.headers()) {
            String value = header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
            text.append('\n').append(header.key()).append('=').append(value);
            if (header.key().equals("ce_type")) {
                type = value;
            }
        }
        if (message.value() == null) {
            return new Published(type, Optional.empty(), text.toString());
        }
        text.append('\n').append(new String(message.value(), StandardCharsets.UTF_8));
        try {
            return new Published(type, Optional.of(JSON.readTree(message.value())), text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
