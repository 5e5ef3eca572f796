package io.labortransfer.kit.events;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics that this service owns. A consumer that came first may have made one with the broker's defaults, so settings are put
 * right on topics that exist as well.
 */
@Singleton
class EventTopics {

    private final Broker broker;
    private final EventSettings settings;

    EventTopics(Broker broker, EventSettings settings) {
        this.broker = broker;
        this.settings = settings;
    }

    /** Makes or mends all topics of this service. */
    void ensure() throws ExecutionException, InterruptedException {
        var wanted = wanted();
        if (wanted.isEmpty()) {
            return;
        }
        try (Admin admin = broker.admin("topics")) {
            var made = admin.createTopics(wanted.entrySet().stream()
                    .map(topic -> new NewTopic(topic.getKey(), settings.partitions(), settings.replication())
                            .configs(topic.getValue()))
                    .toList());
            var existing = new ArrayList<String>();
            for (var topic : made.values().entrySet()) {
                try {
                    topic.getValue().get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                    existing.add(topic.getKey());
                }
            }
            mend(admin, existing, wanted);
        }
    }

    /** Whether the broker answers that it has no such topic. */
    boolean missing(String topic) {
        try (Admin admin = broker.admin("topics")) {
            admin.describeTopics(List.of(topic)).allTopicNames().get();
            return false;
        } catch (ExecutionException e) {
            return e.getCause() instanceof UnknownTopicOrPartitionException;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void mend(Admin admin, List<String> existing, Map<String, Map<String, String>> wanted)
            throws ExecutionException, InterruptedException {
        var changes = new LinkedHashMap<ConfigResource, java.util.Collection<AlterConfigOp>>();
        for (var topic : existing) {
            var settings = wanted.getOrDefault(topic, Map.of());
            changes.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, topic),
                    settings.entrySet().stream()
                            .map(e -> new AlterConfigOp(new ConfigEntry(e.getKey(), e.getValue()), OpType.SET))
                            .toList());
        }
        admin.incrementalAlterConfigs(changes).all().get();
    }

    private Map<String, Map<String, String>> wanted() {
        var wanted = new LinkedHashMap<String, Map<String, String>>();
        named(settings.topics())
                .forEach(topic -> wanted.put(topic, kept(settings.retention().toMillis())));
        named(settings.keptTopics()).forEach(topic -> wanted.put(topic, kept(-1)));
        named(settings.stateTopics())
                .forEach(topic -> wanted.put(
                        topic, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT)));
        return wanted;
    }

    private static List<String> named(Optional<List<String>> topics) {
        return topics.orElse(List.of());
    }

    private static Map<String, String> kept(long millis) {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG,
                TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.RETENTION_MS_CONFIG,
                Long.toString(millis));
    }
}
