package io.labortransfer.endtoend;

import static org.awaitility.Awaitility.await;

import io.labortransfer.local.stack.Stack;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far a service's consumers have read, and how to make them read it all again. */
final class Deliveries implements AutoCloseable {

    private static final Duration WITHIN = Duration.ofMinutes(3);

    private final Admin kafka;
    private final String service;

    Deliveries(Stack stack, String service) {
        this.kafka = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                "127.0.0.1:" + stack.options().ports().kafka()));
        this.service = service;
    }

    /** Sets every consumer of the stopped service back to the first event; says how many events come again. */
    long again() throws InterruptedException, ExecutionException {
        long events = 0;
        for (String group : groups()) {
            Map<TopicPartition, OffsetAndMetadata> read = read(group);
            Map<TopicPartition, OffsetAndMetadata> first = new HashMap<>();
            ends(read.keySet().stream().toList(), OffsetSpec.earliest())
                    .forEach((partition, offset) -> first.put(partition, new OffsetAndMetadata(offset)));
            for (var partition : read.entrySet()) {
                events += partition.getValue().offset()
                        - first.get(partition.getKey()).offset();
            }
            kafka.alterConsumerGroupOffsets(group, first).all().get();
        }
        return events;
    }

    /** Returns when the running service has read everything there is. */
    void awaitAll() {
        await(service + " has read its events")
                .atMost(WITHIN)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> behind() == 0);
    }

    private long behind() throws InterruptedException, ExecutionException {
        long behind = 0;
        for (String group : groups()) {
            Map<TopicPartition, OffsetAndMetadata> read = read(group);
            for (var end :
                    ends(read.keySet().stream().toList(), OffsetSpec.latest()).entrySet()) {
                behind += end.getValue() - read.get(end.getKey()).offset();
            }
        }
        return behind;
    }

    private List<String> groups() throws InterruptedException, ExecutionException {
        return kafka.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .filter(group -> group.startsWith(service))
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> read(String group) throws InterruptedException, ExecutionException {
        return kafka.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get();
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions, OffsetSpec which)
            throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        partitions.forEach(partition -> asked.put(partition, which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (var found : kafka.listOffsets(asked).all().get().entrySet()) {
            offsets.put(found.getKey(), found.getValue().offset());
        }
        return offsets;
    }

    @Override
    public void close() {
        kafka.close();
    }
}
