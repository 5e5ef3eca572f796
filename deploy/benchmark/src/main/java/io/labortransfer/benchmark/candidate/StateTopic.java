package io.labortransfer.benchmark.candidate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The topic of workers' states, told in the registry's stead; and how far the matching service has taken them in. */
public final class StateTopic implements AutoCloseable {
    private static final String TOPIC = "lt.candidate.v1";
    private static final String READER = "job-matching";
    private static final long LOOK_EVERY = Duration.ofMillis(20).toMillis();

    private final KafkaProducer<String, byte[]> producer;
    private final Admin admin;

    public StateTopic(int port) {
        String broker = "127.0.0.1:" + port;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        admin = Admin.create(Map.of("bootstrap.servers", broker));
    }

    /** The first state of somebody. */
    public static ProducerRecord<String, byte[]> first(ToldWorkers workers, int worker) {
        return record(workers, worker, 1, workers.state(worker, 1, true));
    }

    /** Tells a state; it is on its way when this returns. */
    public void tell(ProducerRecord<String, byte[]> state) {
        producer.send(state);
    }

    /** Tells a state of somebody who has an open wish. */
    public void tellWishing(ToldWorkers workers, int worker, long version, boolean shown) {
        tell(record(workers, worker, version, workers.state(worker, version, shown, true)));
    }

    private static ProducerRecord<String, byte[]> record(ToldWorkers workers, int worker, long version, String state) {
        String id = workers.id(worker);
        ProducerRecord<String, byte[]> told = new ProducerRecord<>(TOPIC, id, state.getBytes(UTF_8));
        Headers headers = told.headers();
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        UUID.randomUUID().toString(),
                        "ce_source",
                        "worker-registry",
                        "ce_type",
                        "lt.candidate.changed.v1",
                        "ce_subject",
                        id,
                        "ce_sequence",
                        Long.toString(version),
                        "ce_time",
                        OffsetDateTime.now().toString(),
                        "ce_originprovince",
                        workers.unit(worker))
                .forEach((name, value) -> headers.add(name, value.getBytes(UTF_8)));
        return told;
    }

    /** Waits until everything that was told is taken in and that is noted. */
    public void awaitTaken() throws InterruptedException {
        producer.flush();
        try {
            Map<TopicPartition, Long> ends = ends();
            while (!isTaken(ends)) {
                Thread.sleep(LOOK_EVERY);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Kafka does not say how far the states are read", e);
        }
    }

    private Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        producer.partitionsFor(TOPIC)
                .forEach(part -> asked.put(new TopicPartition(TOPIC, part.partition()), OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = new HashMap<>();
        admin.listOffsets(asked).all().get().forEach((part, end) -> ends.put(part, end.offset()));
        return ends;
    }

    private boolean isTaken(Map<TopicPartition, Long> ends) throws InterruptedException, ExecutionException {
        Map<TopicPartition, OffsetAndMetadata> read = admin.listConsumerGroupOffsets(READER)
                .partitionsToOffsetAndMetadata()
                .get();
        return ends.entrySet().stream().allMatch(end -> {
            OffsetAndMetadata reached = read.get(end.getKey());
            return end.getValue() == 0 || reached != null && reached.offset() >= end.getValue();
        });
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
