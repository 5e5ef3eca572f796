package io.labortransfer.kit.events;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Outages;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelayTest {

    @Inject
    Outbox outbox;

    @Inject
    AgroalDataSource records;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @Test
    void what_is_announced_arrives_as_a_cloud_event() {
        var key = Things.newKey();
        say(Things.changed("kit.thing.v1", key, 7));

        var event = Topics.await("kit.thing.v1", "kit.thing.changed.v1", key);

        assertThat(event.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_source", "/kit-sample")
                .containsEntry("ce_sequence", "7")
                .containsEntry("ce_originprovince", "51")
                .containsEntry("ce_destinationprovince", "44")
                .containsEntry("ce_dataschema", "urn:labor-transfer:event:kit.thing.changed.v1")
                .containsEntry("content-type", "application/json");
        assertThat(event.headers().get("ce_time")).endsWith("+08:00");
        assertThat(event.id().version()).isEqualTo(7);
        assertThat(event.key()).isEqualTo(key);
        assertThat(event.json().get("version").asInt()).isEqualTo(7);
    }

    @Test
    void an_event_carries_on_the_trace_of_the_request_that_caused_it() {
        var key = Things.newKey();
        var trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        given().auth()
                .oauth2(Passports.op("51").token())
                .header("traceparent", trace)
                .post("/api/v1/things/" + key)
                .then()
                .statusCode(204);

        var event = Topics.await("kit.thing.v1", heard -> key.equals(heard.key()));

        assertThat(event.headers()).containsEntry("ce_traceparent", trace);
    }

    @Test
    void a_tombstone_has_no_data_and_no_schema() {
        var key = Things.newKey();
        say(new Announcement("kit.thing-state.v1", key, "kit.thing.erased.v1", key, 8, "51", null, null));

        var event = Topics.await("kit.thing-state.v1", "kit.thing.erased.v1", key);

        assertThat(event.tombstone()).isTrue();
        assertThat(event.headers()).doesNotContainKeys("ce_dataschema", "ce_destinationprovince");
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        var key = Things.newKey();
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    outbox.announce(Things.changed("kit.thing.v1", key, 1));
                    throw new IllegalStateException("no");
                }))
                .hasMessageContaining("no");
        say(Things.changed("kit.thing.v1", key, 2));

        Topics.await("kit.thing.v1", event -> key.equals(event.key()) && event.sequence() == 2);

        assertThat(sequences("kit.thing.v1", key)).containsExactly(2L);
    }

    @Test
    void nothing_is_announced_outside_of_a_transaction() {
        assertThatThrownBy(() -> outbox.announce(Things.changed("kit.thing.v1", "thg_1", 1)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_transaction_that_took_a_lower_id_and_commits_later_is_neither_skipped_nor_waited_for() throws SQLException {
        var early = Things.newKey();
        var late = Things.newKey();
        try (var connection = independent()) {
            append(connection, late, 1);
            say(Things.changed("kit.late.v1", early, 1));
            Topics.await("kit.late.v1", event -> early.equals(event.key()));
            // The reader that goes by `id > last` will never come back.
            connection.commit();
        }

        Topics.await("kit.late.v1", event -> late.equals(event.key()));
    }

    @Test
    void versions_of_one_subject_keep_their_order_whoever_began_first() throws SQLException {
        var key = Things.newKey();
        try (var connection = independent()) {
            takeTransactionId(connection);
            say(Things.changed("kit.order.v1", key, 1));
            append(connection, "kit.order.v1", key, 2);
            connection.commit();
        }

        Topics.await("kit.order.v1", 2, event -> key.equals(event.key()));

        assertThat(sequences("kit.order.v1", key)).containsExactly(1L, 2L);
    }

    /** The first began before the third and waited for the second: by number it is before the third, the second behind it. */
    @Test
    void versions_of_one_subject_keep_their_order_while_a_transaction_between_them_is_open() throws SQLException {
        var key = Things.newKey();
        try (var waiting = independent();
                var open = independent()) {
            takeTransactionId(waiting);
            takeTransactionId(open);
            say(Things.changed("kit.order.v1", key, 1));
            append(waiting, "kit.order.v1", key, 2);
            waiting.commit();
            Topics.await("kit.order.v1", event -> key.equals(event.key()) && event.sequence() == 2);
            open.commit();
        }

        Topics.await("kit.order.v1", 2, event -> key.equals(event.key()));

        assertThat(sequences("kit.order.v1", key)).containsExactly(1L, 2L);
    }

    @Test
    void what_is_told_while_a_transaction_is_open_is_not_told_again_when_it_ends() throws SQLException {
        var early = Things.newKey();
        var late = Things.newKey();
        try (var connection = independent()) {
            append(connection, "kit.late.v1", late, 1);
            say(Things.changed("kit.late.v1", early, 1));
            Topics.await("kit.late.v1", event -> early.equals(event.key()));
            connection.commit();
        }

        Topics.await("kit.late.v1", event -> late.equals(event.key()));

        assertThat(sequences("kit.late.v1", early)).containsExactly(1L);
    }

    @Test
    void what_the_broker_refuses_is_parked_with_its_key_and_the_rest_goes_on() {
        var refused = Things.newKey();
        var other = Things.newKey();
        say(Things.changed("kit.refused.v1", refused, 1, "x".repeat(2_000_000)));
        say(Things.changed("kit.refused.v1", refused, 2));
        say(Things.changed("kit.refused.v1", other, 1));

        Topics.await("kit.refused.v1", event -> other.equals(event.key()));

        await().untilAsserted(() -> assertThat(causes(refused))
                .containsExactly("broker refused: RecordTooLargeException", ParkedEvent.BEHIND));
        assertThat(sequences("kit.refused.v1", refused)).isEmpty();
    }

    @Test
    void the_relay_goes_on_after_the_broker_was_killed() {
        var keys = IntStream.range(0, 50).mapToObj(i -> Things.newKey()).toList();
        Outages.withoutKafka(() -> keys.forEach(key -> {
            say(Things.changed("kit.outage.v1", key, 1));
            say(Things.changed("kit.outage.v1", key, 2));
        }));

        var heard = Topics.await("kit.outage.v1", 100, event -> keys.contains(event.key()));

        for (var key : keys) {
            assertThat(heard)
                    .filteredOn(event -> key.equals(event.key()))
                    .extracting(Event::sequence)
                    .containsExactly(1L, 2L);
        }
    }

    @Test
    void the_relay_goes_on_after_postgresql_was_restarted() {
        var before = Things.newKey();
        say(Things.changed("kit.outage.v1", before, 1));
        Outages.restartPostgres();
        var after = Things.newKey();
        await().ignoreExceptions().untilAsserted(() -> say(Things.changed("kit.outage.v1", after, 1)));

        Topics.await("kit.outage.v1", event -> before.equals(event.key()));
        Topics.await("kit.outage.v1", event -> after.equals(event.key()));
    }

    @Test
    void only_one_process_of_a_service_relays() {
        await().until(() -> {
            try (var second = OutboxFeed.lead(engine, 1).orElse(null)) {
                return second == null;
            }
        });
    }

    @Test
    void thousands_in_one_transaction_arrive_complete_and_in_order() {
        var key = Things.newKey();
        var many = IntStream.rangeClosed(1, 10_000)
                .mapToObj(i -> Things.changed("kit.load.v1", key, i))
                .toList();
        QuarkusTransaction.requiringNew().run(() -> outbox.announceAll(many));

        var heard = Topics.await("kit.load.v1", 10_000, event -> key.equals(event.key()));

        assertThat(heard).extracting(Event::sequence).isSorted().doesNotHaveDuplicates();
    }

    private void say(Announcement announcement) {
        QuarkusTransaction.requiringNew().run(() -> outbox.announce(announcement));
    }

    private static List<Long> sequences(String topic, String key) {
        return Topics.read(topic).stream()
                .filter(event -> key.equals(event.key()))
                .map(Event::sequence)
                .toList();
    }

    private Connection independent() throws SQLException {
        var connection = records.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }

    private static void takeTransactionId(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("SELECT pg_current_xact_id()");
        }
    }

    private static void append(Connection connection, String key, long version) throws SQLException {
        append(connection, "kit.late.v1", key, version);
    }

    private static void append(Connection connection, String topic, String key, long version) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO outbox (event_id, topic, key, type, subject,"
                        + " sequence, occurred_at, payload) VALUES (?, ?, ?, 'kit.thing.changed.v1', ?, ?, now(), '{}')")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setString(2, topic);
            insert.setString(3, key);
            insert.setString(4, key);
            insert.setLong(5, version);
            insert.executeUpdate();
        }
    }

    private List<String> causes(String key) throws SQLException {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement(
                        "SELECT cause FROM parked_event WHERE key = ? ORDER BY record_offset")) {
            query.setString(1, key);
            var causes = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    causes.add(rows.getString(1));
                }
            }
            return causes;
        }
    }
}
