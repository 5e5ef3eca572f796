package io.labortransfer.kit.events;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * How many records each consumer group of this service has before it. The groups are those of the channels; what a group committed and
 * where the topics end is asked of the broker, so a replica tells the lag of all.
 */
@Singleton
class ConsumerLag {

    private static final Logger LOG = Logger.getLogger(ConsumerLag.class);
    private static final String CHANNEL = "mp.messaging.incoming.";
    private static final String GROUP = ".group.id";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Admin admin;
    private final MultiGauge lag;
    private final Map<String, String> topics;

    ConsumerLag(Broker broker, MeterRegistry meters, Config config) {
        this.admin = broker.admin("lag");
        this.topics = topics(config);
        this.lag = MultiGauge.builder("lt.consumer.lag")
                .description("Records that a consumer group has not taken yet")
                .register(meters);
    }

    /** The topic of each group. */
    private static Map<String, String> topics(Config config) {
        var topics = new TreeMap<String, String>();
        for (var name : config.getPropertyNames()) {
            if (name.startsWith(CHANNEL) && name.endsWith(GROUP)) {
                var channel = name.substring(0, name.length() - GROUP.length());
                topics.put(config.getValue(name, String.class), config.getValue(channel + ".topic", String.class));
            }
        }
        return topics;
    }

    /** Looks anew, at all groups with the same few questions. What cannot be known now is not told. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "consumer-lag",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var found = new ArrayList<MultiGauge.Row<?>>();
        try {
            var partitions = partitions();
            var all = partitions.values().stream().flatMap(Collection::stream).toList();
            var beginnings = offsets(all, OffsetSpec.earliest());
            var ends = offsets(all, OffsetSpec.latest());
            var committed = admin.listConsumerGroupOffsets(topics.keySet().stream()
                    .collect(Collectors.toMap(group -> group, group -> new ListConsumerGroupOffsetsSpec())));
            for (var group : topics.entrySet()) {
                var read = partitions.getOrDefault(group.getValue(), List.of());
                var taken = known(committed.partitionsToOffsetAndMetadata(group.getKey()));
                if (taken.isPresent() && !read.isEmpty() && ends.keySet().containsAll(read)) {
                    found.add(MultiGauge.Row.of(
                            Tags.of("group", group.getKey(), "topic", group.getValue()),
                            behind(read, taken.get(), beginnings, ends)));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lag.register(found, true);
    }

    /** The partitions of each topic that there is. */
    private Map<String, List<TopicPartition>> partitions() throws InterruptedException {
        var partitions = new HashMap<String, List<TopicPartition>>();
        for (var topic : admin.describeTopics(Set.copyOf(topics.values()))
                .topicNameValues()
                .entrySet()) {
            known(topic.getValue())
                    .ifPresent(described -> partitions.put(
                            topic.getKey(),
                            described.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.getKey(), partition.partition()))
                                    .toList()));
        }
        return partitions;
    }

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec where)
            throws InterruptedException {
        var answer =
                admin.listOffsets(partitions.stream().collect(Collectors.toMap(partition -> partition, p -> where)));
        var offsets = new HashMap<TopicPartition, Long>();
        for (var partition : partitions) {
            known(answer.partitionResult(partition)).ifPresent(found -> offsets.put(partition, found.offset()));
        }
        return offsets;
    }

    private static long behind(
            List<TopicPartition> partitions,
            Map<TopicPartition, OffsetAndMetadata> committed,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends) {
        return partitions.stream()
                .mapToLong(partition -> {
                    var taken = committed.get(partition);
                    var begins = beginnings.getOrDefault(partition, 0L);
                    return ends.getOrDefault(partition, 0L)
                            - (taken == null ? begins : Math.max(begins, taken.offset()));
                })
                .map(behind -> Math.max(0, behind))
                .sum();
    }

    private static <T> Optional<T> known(KafkaFuture<T> answer) throws InterruptedException {
        try {
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("the lag of a consumer is not known: %s", Failure.name(e));
            return Optional.empty();
        }
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
