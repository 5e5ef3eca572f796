package io.labortransfer.kit.events;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** One reading of a topic, by one thread. Events of one key come in their order. */
public final class TopicReading implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final String topic;
    private final Consumer<String, byte[]> consumer;

    TopicReading(String topic, Consumer<String, byte[]> consumer) {
        this.topic = topic;
        this.consumer = consumer;
    }

    /**
     * Where a partition begins and ends.
     *
     * @param beginning offset of its first record
     * @param ending offset of the record that comes next
     */
    public record Stretch(int partition, long beginning, long ending) {}

    /**
     * Some records.
     *
     * @param events those that are events, tombstones among them
     * @param unreadable how many are none
     * @param next where each partition goes on
     */
    public record Read(List<ReceivedEvent> events, int unreadable, Map<Integer, Long> next) {

        /** Copies. */
        public Read {
            events = List.copyOf(events);
            next = Map.copyOf(next);
        }
    }

    /** The partitions as they are now; none when there is no such topic. */
    public List<Stretch> stretches() {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        var beginnings = consumer.beginningOffsets(partitions);
        var endings = consumer.endOffsets(partitions);
        return partitions.stream()
                .map(partition -> new Stretch(
                        partition.partition(),
                        beginnings.getOrDefault(partition, 0L),
                        endings.getOrDefault(partition, 0L)))
                .toList();
    }

    /** Goes on from these offsets, in these partitions and no others. */
    public void from(Map<Integer, Long> positions) {
        consumer.assign(positions.keySet().stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList());
        positions.forEach((partition, offset) -> consumer.seek(new TopicPartition(topic, partition), offset));
    }

    /** What comes next, at most two thousand records; none when nothing came within a second. */
    public Read next() {
        var events = new ArrayList<ReceivedEvent>();
        var unreadable = 0;
        for (var message : consumer.poll(PATIENCE)) {
            try {
                events.add(Envelope.open(message));
            } catch (MalformedEvent none) {
                unreadable++;
            }
        }
        return new Read(
                events,
                unreadable,
                consumer.assignment().stream()
                        .collect(Collectors.toMap(TopicPartition::partition, consumer::position)));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
