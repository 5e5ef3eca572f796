package io.labortransfer.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EventTopicsTest {

    @Inject
    Broker broker;

    @Inject
    EventTopics topics;

    @BeforeEach
    void the_topics_of_this_service_stand() throws Exception {
        topics.ensure();
    }

    @Test
    void state_topics_are_compacted_and_event_topics_keep_thirty_days() throws Exception {
        try (var admin = broker.admin("test")) {
            assertThat(settingsOf(admin, "kit.thing-state.v1")).containsEntry("cleanup.policy", "compact");
            assertThat(settingsOf(admin, "kit.thing.v1"))
                    .containsEntry("cleanup.policy", "delete")
                    .containsEntry("retention.ms", "2592000000");
            assertThat(settingsOf(admin, "kit.kept.v1")).containsEntry("retention.ms", "-1");
        }
    }

    @Test
    void a_topic_that_a_consumer_made_first_is_put_right() throws Exception {
        try (var admin = broker.admin("test")) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, "kit.thing-state.v1");
            var wrong = new AlterConfigOp(new ConfigEntry("cleanup.policy", "delete"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(wrong))).all().get();

            topics.ensure();

            await().untilAsserted(() ->
                    assertThat(settingsOf(admin, "kit.thing-state.v1")).containsEntry("cleanup.policy", "compact"));
        }
    }

    @Test
    void only_a_topic_that_does_not_exist_is_missing() {
        assertThat(topics.missing("kit.thing.v1")).isFalse();
        assertThat(topics.missing("kit.nobody-made-this.v1")).isTrue();
    }

    private static Map<String, String> settingsOf(Admin admin, String topic) throws Exception {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return admin.describeConfigs(List.of(resource)).all().get().get(resource).entries().stream()
                .collect(Collectors.toMap(ConfigEntry::name, entry -> String.valueOf(entry.value())));
    }
}
