package io.labortransfer.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topics of this test run, read and written from outside of the service. */
public final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Topics() {}

    /** Everything that stands on the topic now; events of one key in their order. */
    public static List<Event> read(String topic) {
        try (var consumer = consumer()) {
            var partitions = assignFromStart(consumer, topic);
            var ends = consumer.endOffsets(partitions);
            var found = new ArrayList<Event>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> found.add(Event.of(message)));
            }
            return found;
        }
    }

    /** The first event of the topic that is wanted, waited for up to 20 seconds. */
    public static Event await(String topic, Predicate<Event> wanted) {
        return await(topic, 1, wanted).getFirst();
    }

    /** The event of this type about this subject. */
    public static Event await(String topic, String type, String subject) {
        return await(
                topic, event -> event.type().equals(type) && event.subject().equals(subject));
    }

    /** The first so many events that are wanted. */
    public static List<Event> await(String topic, int count, Predicate<Event> wanted) {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        var seen = new ArrayList<Event>();
        var found = new ArrayList<Event>();
        try (var consumer = consumer()) {
            assignFromStart(consumer, topic);
            while (found.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(100)).forEach(message -> seen.add(Event.of(message)));
                found.clear();
                seen.stream().filter(wanted).limit(count).forEach(found::add);
            }
        }
        if (found.size() < count) {
            throw new AssertionError(
                    "Only " + found.size() + " of " + count + " wanted events on " + topic + "; there are:\n"
                            + seen.stream()
                                    .map(event -> event.headers().get("ce_type") + " "
                                            + event.headers().get("ce_subject"))
                                    .collect(Collectors.joining("\n")));
        }
        return found;
    }

    /** Writes the events in this order and waits until the broker has them. */
    public static void send(Event... events) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestServers.required().kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (var event : events) {
                producer.send(event.toRecord()).get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while sending", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker refused an event", e);
        }
    }

    private static Consumer<String, byte[]> consumer() {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", TestServers.required().kafka(),
                "enable.auto.commit", "false",
                "fetch.max.wait.ms", "50",
                "auto.offset.reset", "earliest");
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> assignFromStart(Consumer<String, byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }
}
