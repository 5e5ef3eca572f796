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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
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

    /** Looks anew. What cannot be known now is not told. */
    @Scheduled(
            every = "{suite.metrics.every}",
            delayed = "{suite.metrics.every}",
            identity = "consumer-lag",
            concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var found = new ArrayList<MultiGauge.Row<?>>();
        try {
            for (var group : topics.entrySet()) {
                look(group.getKey(), group.getValue(), found);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        lag.register(found, true);
    }

    private void look(String group, String topic, List<MultiGauge.Row<?>> found) throws InterruptedException {
        try {
            found.add(MultiGauge.Row.of(Tags.of("group", group, "topic", topic), behind(group, topic)));
        } catch (ExecutionException | TimeoutException e) {
            LOG.debugf("the lag of a consumer is not known: group=%s cause=%s", group, Failure.name(e));
        }
    }

    private long behind(String group, String topic) throws ExecutionException, InterruptedException, TimeoutException {
        var partitions = admin
                .describeTopics(List.of(topic))
                .allTopicNames()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .values()
                .stream()
                .flatMap(described -> described.partitions().stream())
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        var beginnings = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
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

    private Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec where)
            throws ExecutionException, InterruptedException, TimeoutException {
        var asked = new HashMap<TopicPartition, OffsetSpec>();
        partitions.forEach(partition -> asked.put(partition, where));
        var offsets = new HashMap<TopicPartition, Long>();
        admin.listOffsets(asked)
                .all()
                .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    @PreDestroy
    void close() {
        admin.close(Duration.ZERO);
    }
}
