package io.labortransfer.kit.events;

import static io.labortransfer.kit.events.Batch.event;
import static io.labortransfer.kit.events.Batch.garbage;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.Caller;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.crypto.FieldCipher;
import io.labortransfer.kit.sample.Notes;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class InboxTest {

    @Inject
    Inbox inbox;

    @Inject
    Notes notes;

    @Inject
    Scopes scopes;

    @Inject
    Caller caller;

    @Inject
    FieldCipher cipher;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    private String consumer;
    private Batch.Heard heard;

    @BeforeEach
    void a_consumer_that_has_heard_nothing() {
        consumer = "listener-" + UUID.randomUUID();
        heard = new Batch.Heard();
    }

    @Test
    void an_event_that_is_delivered_again_is_applied_once() {
        var message = event("51", "thg_1", 1);
        receive(heard::take, message);

        receive(heard::take, message);

        assertThat(heard.told()).containsExactly("thg_1 1");
    }

    @Test
    void an_event_that_stands_twice_in_a_batch_is_applied_once() {
        var message = event("51", "thg_1", 1);

        receive(heard::take, message, event("51", "thg_2", 1), message);

        assertThat(heard.told()).containsExactly("thg_1 1", "thg_2 1");
    }

    @Test
    void another_consumer_applies_the_same_event_for_itself() {
        var message = event("51", "thg_1", 1);
        receive(heard::take, message);

        consumer = "another-" + consumer;
        receive(heard::take, message);

        assertThat(heard.told()).containsExactly("thg_1 1", "thg_1 1");
    }

    @Test
    void each_province_has_a_transaction_of_its_own_and_sees_only_its_rows() {
        var marker = UUID.randomUUID().toString();
        var provinces = new ArrayList<String>();

        receive(
                events -> {
                    provinces.add(caller.scope().province());
                    events.forEach(event -> notes.add(marker + event.key()));
                },
                event("51", "a", 1),
                event("44", "b", 1),
                event("51", "c", 1));

        assertThat(provinces).containsExactly("51", "44");
        assertThat(notesOf("51", marker)).containsExactlyInAnyOrder("a", "c");
        assertThat(notesOf("44", marker)).containsExactly("b");
    }

    @Test
    void a_key_that_changes_its_province_keeps_its_order() {
        receive(heard::take, event("51", "a", 1), event("52", "a", 2), event("51", "b", 1), event("51", "a", 3));

        assertThat(heard.told()).containsExactly("a 1", "b 1", "a 2", "a 3");
    }

    @Test
    void an_event_whose_subject_moved_is_applied_once_where_the_subject_is_and_the_others_where_they_were_told() {
        var places = new ArrayList<String>();
        Consumer<List<ReceivedEvent>> effect = events -> {
            if (caller.scope().province().equals("51")
                    && events.stream().anyMatch(e -> e.key().equals("a"))) {
                notes.add("written before the effect knew");
                throw new BelongsElsewhere(Map.of("a", "52"));
            }
            events.forEach(event -> places.add(caller.scope().province() + " " + event.key() + event.sequence()));
        };
        var marker = event("51", "a", 1);

        receive(effect, marker, event("51", "b", 1), event("51", "a", 2));
        receive(effect, marker);

        assertThat(places).containsExactlyInAnyOrder("51 b1", "52 a1", "52 a2");
        assertThat(places.indexOf("52 a1")).isLessThan(places.indexOf("52 a2"));
        assertThat(notesOf("51", "written before")).isEmpty();
        assertThat(parked()).isEmpty();
    }

    @Test
    void an_event_that_no_move_can_place_is_parked_and_the_others_go_on() {
        Consumer<List<ReceivedEvent>> effect = events -> {
            if (events.stream().anyMatch(event -> event.key().equals("lost"))) {
                throw new BelongsElsewhere(Map.of("the key of something else", "52"));
            }
            heard.take(events);
        };

        receive(effect, event("51", "a", 1), event("51", "lost", 1), event("51", "a", 2), event("51", "lost", 2));
        receive(effect, event("51", "lost", 3), event("51", "a", 3));

        assertThat(heard.told()).containsExactly("a 1", "a 2", "a 3");
        assertThat(parked())
                .extracting(Parked::sequence, Parked::behind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", false),
                        org.assertj.core.groups.Tuple.tuple("2", true),
                        org.assertj.core.groups.Tuple.tuple("3", true));
        assertThat(parked().getFirst().cause()).startsWith("BelongsElsewhere");
    }

    @Test
    void an_event_that_belongs_where_it_is_told_already_is_parked() {
        receive(
                events -> {
                    throw new BelongsElsewhere(Map.of("a", "51"));
                },
                event("51", "a", 1));

        assertThat(parked()).hasSize(1);
    }

    @Test
    void an_effect_that_fails_for_a_passing_reason_is_tried_until_it_succeeds() {
        var failures = new AtomicInteger(5);

        receive(
                events -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException(new SQLTransientConnectionException("gone for a moment"));
                    }
                    heard.take(events);
                },
                event("51", "a", 1));

        assertThat(heard.told()).containsExactly("a 1");
        assertThat(parked()).isEmpty();
    }

    @Test
    void what_a_failed_attempt_wrote_is_gone() {
        var marker = UUID.randomUUID().toString();
        var failures = new AtomicInteger(2);

        receive(
                events -> {
                    notes.add(marker + "once");
                    if (failures.getAndDecrement() > 0) {
                        throw new IllegalStateException(new SQLTransientConnectionException("gone for a moment"));
                    }
                },
                event("51", "a", 1));

        assertThat(notesOf("51", marker)).containsExactly("once");
    }

    @Test
    void a_poison_event_is_parked_with_all_of_its_key_and_the_others_go_on() {
        receive(
                poisonedBy("bad 1"),
                event("51", "good", 1),
                event("51", "bad", 1),
                event("51", "good", 2),
                event("51", "bad", 2),
                event("44", "elsewhere", 1));
        receive(poisonedBy("bad 1"), event("51", "bad", 3), event("51", "good", 3));

        assertThat(heard.told()).containsExactly("good 1", "good 2", "elsewhere 1", "good 3");
        assertThat(parked())
                .extracting(Parked::sequence, Parked::behind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1", false),
                        org.assertj.core.groups.Tuple.tuple("2", true),
                        org.assertj.core.groups.Tuple.tuple("3", true));
    }

    @Test
    void a_parked_event_that_is_delivered_again_is_parked_once() {
        var message = event("51", "bad", 1);
        receive(poisonedBy("bad 1"), message);

        receive(poisonedBy("bad 1"), message);

        assertThat(parked()).hasSize(1);
    }

    @Test
    void a_parked_payload_is_encrypted_and_its_cause_quotes_no_value() {
        receive(
                events -> {
                    throw new IllegalArgumentException("phone 13800000000 is wrong");
                },
                event("51", "bad", 1, "{\"text\":\"secret\"}"));

        var event = parked().getFirst();

        assertThat(new String(event.payload())).doesNotContain("secret");
        assertThat(cipher.decrypt("51", "parked_event|payload|" + event.id(), event.payload()))
                .isEqualTo("{\"text\":\"secret\"}");
        assertThat(event.cause())
                .startsWith("IllegalArgumentException at InboxTest")
                .doesNotContain("138");
    }

    @Test
    void a_record_that_is_no_event_is_parked_and_the_others_go_on() {
        receive(heard::take, garbage("odd", "not an event"), event("51", "a", 1));

        assertThat(heard.told()).containsExactly("a 1");
        assertThat(parked())
                .extracting(Parked::cause)
                .singleElement()
                .asString()
                .startsWith("MalformedEvent");
    }

    @Test
    void a_payload_of_another_shape_is_poison() {
        record Text(int text) {}

        receive(events -> events.getFirst().payload(Text.class), event("51", "a", 1));

        assertThat(parked())
                .extracting(Parked::cause)
                .singleElement()
                .asString()
                .contains("no Text")
                .doesNotContain("a 1");
    }

    @Test
    void groups_without_a_common_key_are_applied_at_the_same_time_each_in_its_province() {
        var marker = UUID.randomUUID().toString();
        var together = new CyclicBarrier(2);

        inbox.receiveSideBySide(
                consumer,
                Batch.of(event("51", "a", 1), event("44", "b", 1), event("51", "c", 1)),
                ReceivedEvent::originProvince,
                events -> {
                    meet(together);
                    events.forEach(event -> notes.add(marker + event.key()));
                });

        assertThat(notesOf("51", marker)).containsExactlyInAnyOrder("a", "c");
        assertThat(notesOf("44", marker)).containsExactly("b");
        assertThat(parked()).isEmpty();
    }

    @Test
    void side_by_side_each_key_keeps_its_order_and_one_that_is_poison_keeps_nobody_back() {
        var told = new ConcurrentLinkedQueue<String>();
        Consumer<List<ReceivedEvent>> effect = events -> {
            if (Batch.told(events).contains("bad 1")) {
                throw new IllegalArgumentException("cannot apply");
            }
            told.addAll(Batch.told(events));
        };

        inbox.receiveSideBySide(
                consumer,
                Batch.of(
                        event("51", "a", 1),
                        event("51", "bad", 1),
                        event("52", "a", 2),
                        event("51", "bad", 2),
                        event("51", "a", 3),
                        event("44", "b", 1)),
                ReceivedEvent::originProvince,
                effect);

        assertThat(told).containsExactlyInAnyOrder("a 1", "a 2", "a 3", "b 1");
        assertThat(told).containsSubsequence("a 1", "a 2", "a 3");
        assertThat(parked()).extracting(Parked::sequence).containsExactly("1", "2");
    }

    @Test
    void very_many_events_of_one_province_are_divided_by_their_keys() {
        var groups = new ConcurrentLinkedQueue<List<ReceivedEvent>>();
        var messages = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var version = 1; version <= 3; version++) {
            for (var key = 0; key < 400; key++) {
                messages.add(event("51", "key-" + key, version));
            }
        }

        inbox.receiveSideBySide(consumer, Batch.of(messages), ReceivedEvent::originProvince, groups::add);
        inbox.receiveSideBySide(consumer, Batch.of(messages), ReceivedEvent::originProvince, groups::add);

        assertThat(groups).hasSize(2).allSatisfy(group -> assertThat(group).hasSizeLessThan(1_000));
        var byKey = groups.stream()
                .flatMap(List::stream)
                .collect(Collectors.groupingBy(
                        ReceivedEvent::key, Collectors.mapping(ReceivedEvent::sequence, Collectors.toList())));
        assertThat(byKey).hasSize(400);
        assertThat(byKey.values()).allSatisfy(versions -> assertThat(versions).containsExactly(1L, 2L, 3L));
    }

    private static void meet(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException("nobody else is at work", e);
        }
    }

    @SafeVarargs
    private void receive(Consumer<List<ReceivedEvent>> effect, ConsumerRecord<String, byte[]>... messages) {
        inbox.receive(consumer, Batch.of(messages), ReceivedEvent::originProvince, effect);
    }

    private Consumer<List<ReceivedEvent>> poisonedBy(String poison) {
        return events -> {
            for (var event : events) {
                if (poison.equals(event.key() + " " + event.sequence())) {
                    throw new IllegalArgumentException("cannot apply");
                }
            }
            heard.take(events);
        };
    }

    private List<String> notesOf(String province, String marker) {
        return scopes.call(
                ProvinceScope.ofProvince(province),
                () -> notes.bodies().stream()
                        .map(String::valueOf)
                        .filter(body -> body.startsWith(marker))
                        .map(body -> body.substring(marker.length()))
                        .toList());
    }

    private record Parked(UUID id, String sequence, String cause, byte[] payload) {
        boolean behind() {
            return cause.equals(ParkedEvent.BEHIND);
        }
    }

    private List<Parked> parked() {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement("SELECT id, envelope ->> 'ce_sequence', cause, payload"
                        + " FROM parked_event WHERE consumer = ? ORDER BY record_offset")) {
            query.setString(1, consumer);
            var found = new ArrayList<Parked>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(new Parked(
                            rows.getObject(1, UUID.class), rows.getString(2), rows.getString(3), rows.getBytes(4)));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
