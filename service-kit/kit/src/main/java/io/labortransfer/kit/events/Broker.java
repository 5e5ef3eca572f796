package io.labortransfer.kit.events;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The Kafka cluster of {@code kafka.bootstrap.servers} and the other {@code kafka.*} settings. */
@Singleton
class Broker {

    private final Map<String, Object> settings;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> settings) {
        this.settings = Map.copyOf(settings);
    }

    /**
     * A producer that keeps the order of each partition through any outage: it never gives up a record by itself, because a record
     * given up and sent again later would arrive behind its successors. One request is under way at a time: a broker that does not know
     * the producer yet, as after the making of a topic or a move of its leader, takes any sequence number for the first; if it refused
     * one batch and took the next, that one would overtake it, and the refused one would be refused for ever.
     */
    Producer<String, byte[]> producer(String name) {
        var all = new HashMap<>(settings);
        all.put(ProducerConfig.CLIENT_ID_CONFIG, name);
        all.put(ProducerConfig.ACKS_CONFIG, "all");
        all.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        all.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        all.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "zstd");
        all.put(
                ProducerConfig.COMPRESSION_ZSTD_LEVEL_CONFIG,
                1); // a tenth larger than level 3, for little more than half of its time
        all.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        all.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        all.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        all.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        all.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, Integer.MAX_VALUE);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaProducer<>(all, new StringSerializer(), new ByteArraySerializer());
    }

    /** A consumer without a group: it reads where it is told to, and nobody's offsets move. */
    Consumer<String, byte[]> reader(String name) {
        var all = new HashMap<>(settings);
        all.put(ConsumerConfig.CLIENT_ID_CONFIG, name);
        all.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        all.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        all.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        all.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return new KafkaConsumer<>(all, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** An administration client whose questions end within some seconds. */
    Admin admin(String name) {
        var all = new HashMap<>(settings);
        all.put(AdminClientConfig.CLIENT_ID_CONFIG, name);
        all.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        all.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 5_000);
        all.put(CommonClientConfigs.RECONNECT_BACKOFF_MAX_MS_CONFIG, 1_000);
        return Admin.create(all);
    }
}
