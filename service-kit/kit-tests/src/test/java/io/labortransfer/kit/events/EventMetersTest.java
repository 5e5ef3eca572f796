package io.labortransfer.kit.events;

import static io.labortransfer.kit.events.Batch.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.labortransfer.testing.Outages;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class EventMetersTest {

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    MeterRegistry meters;

    private String consumer;

    @BeforeEach
    void a_consumer_that_has_heard_nothing() {
        consumer = "listener-" + UUID.randomUUID();
    }

    @Test
    void the_inbox_counts_what_it_applied_knew_and_parked() {
        var twice = event("51", "a", 1);
        receive(events -> {}, twice, event("51", "b", 1));
        receive(events -> {}, twice);
        receive(
                events -> {
                    throw new IllegalArgumentException("cannot apply");
                },
                event("51", "c", 1),
                event("51", "c", 2));

        assertThat(counted("applied")).isEqualTo(2);
        assertThat(counted("duplicate")).isEqualTo(1);
        assertThat(counted("parked")).isEqualTo(2);
        await().until(() -> gauge("lt.parked.events", "consumer", consumer) == 2);
    }

    @Test
    void what_a_failed_attempt_did_is_not_counted() {
        receive(
                events -> {
                    throw new IllegalArgumentException("cannot apply");
                },
                event("51", "c", 1));

        assertThat(counted("applied")).isZero();
    }

    @Test
    void the_age_of_the_outbox_grows_while_the_broker_is_away_and_falls_when_it_is_back() {
        var key = Things.newKey();
        var before = meters.counter("lt.relay.events").count();
        Outages.withoutKafka(() -> {
            QuarkusTransaction.requiringNew().run(() -> outbox.announce(Things.changed("kit.outage.v1", key, 1)));
            await().until(() -> gauge("lt.outbox.events") > 0 && gauge("lt.outbox.age") > 0.5);
        });

        Topics.await("kit.outage.v1", event -> key.equals(event.key()));

        await().until(() -> gauge("lt.outbox.events") == 0 && gauge("lt.outbox.age") == 0);
        assertThat(meters.counter("lt.relay.events").count()).isGreaterThan(before);
    }

    @Test
    void each_event_of_a_pack_is_counted() {
        var key = Things.newKey();
        var before = meters.counter("lt.relay.events").count();
        Outages.withoutKafka(() -> {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.announceAll(IntStream.rangeClosed(1, 300)
                            .mapToObj(version -> Things.changed("kit.outage.v1", key, version))
                            .toList()));
            await().until(() -> gauge("lt.outbox.events") >= 300);
        });

        Topics.await("kit.outage.v1", 300, event -> key.equals(event.key()));

        await().until(() -> gauge("lt.outbox.events") == 0 && gauge("lt.outbox.age") == 0);
        assertThat(meters.counter("lt.relay.events").count()).isGreaterThanOrEqualTo(before + 300);
    }

    private double counted(String outcome) {
        return meters.counter("lt.inbox.events", "consumer", consumer, "outcome", outcome)
                .count();
    }

    private double gauge(String name, String... tags) {
        var gauge = meters.find(name).tags(tags).gauge();
        return gauge == null ? Double.NaN : gauge.value();
    }

    @SafeVarargs
    private void receive(Consumer<List<ReceivedEvent>> effect, ConsumerRecord<String, byte[]>... messages) {
        inbox.receive(consumer, Batch.of(messages), ReceivedEvent::originProvince, effect);
    }
}
