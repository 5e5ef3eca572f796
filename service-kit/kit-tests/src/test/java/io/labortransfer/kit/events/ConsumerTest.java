package io.labortransfer.kit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ConsumerTest {

    @Inject
    Listener listener;

    @Inject
    MeterRegistry meters;

    @Test
    void how_far_a_consumer_is_behind_is_told() {
        await().atMost(Duration.ofSeconds(60)).until(() -> lag() == 0);
        CountDownLatch deaf = new CountDownLatch(1);
        listener.deafUntil(deaf);
        try {
            Topics.send(something(1), something(2), something(3));
            await().atMost(Duration.ofSeconds(60)).until(() -> lag() == 3);
        } finally {
            deaf.countDown();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> lag() == 0);
    }

    private double lag() {
        var gauge = meters.find("lt.consumer.lag")
                .tags("group", "kit-sample", "topic", "kit.heard.v1")
                .gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    private static Event something(long version) {
        return Event.on("kit.heard.v1")
                .type("kit.thing.changed.v1")
                .key("lag")
                .subject("lag")
                .sequence(version)
                .from("51")
                .carrying(Map.of("text", "late"));
    }

    @Test
    void a_consumer_hears_each_event_once_through_a_real_broker() {
        var key = Things.newKey();
        var first = Event.on("kit.heard.v1")
                .type("kit.thing.changed.v1")
                .key(key)
                .subject(key)
                .sequence(1)
                .from("51")
                .carrying(Map.of("text", "hello", "unknown", 1));
        record Text(String text) {}

        Topics.send(
                first,
                first,
                first.id(java.util.UUID.fromString("019abcde-0000-7000-8000-000000000001"))
                        .sequence(2));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(listener.heard())
                        .filteredOn(event -> event.key().equals(key))
                        .extracting(ReceivedEvent::sequence)
                        .containsExactly(1L, 2L));
        assertThat(listener.heard())
                .filteredOn(event -> event.key().equals(key))
                .first()
                .extracting(event -> event.payload(Text.class))
                .isEqualTo(new Text("hello"));
    }
}
