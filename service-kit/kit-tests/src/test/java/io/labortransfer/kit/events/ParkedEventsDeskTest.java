package io.labortransfer.kit.events;

import static io.labortransfer.kit.events.Batch.event;
import static io.labortransfer.kit.events.Batch.garbage;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.agroal.DataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ParkedEventsDeskTest {

    private static final Consumer<List<ReceivedEvent>> BROKEN = events -> {
        throw new IllegalArgumentException("phone 13800000000 is wrong");
    };

    @Inject
    Inbox inbox;

    @Inject
    Outbox outbox;

    @Inject
    Listener listener;

    @Inject
    QuietListener quietListener;

    @Inject
    ParkedEvents parked;

    @Inject
    @DataSource("engine")
    AgroalDataSource engine;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    private String consumer;
    private Batch.Heard heard;

    @BeforeEach
    void a_consumer_that_has_heard_nothing() {
        consumer = "listener-" + UUID.randomUUID();
        heard = new Batch.Heard();
    }

    @Test
    void the_list_shows_what_waits_and_why_and_never_the_payload() {
        receive(BROKEN, event("51", "bad", 1, "{\"text\":\"secret\"}"), event("51", "bad", 2));

        var list = allParked();

        assertThat(list).extracting(entry -> entry.get("attempts")).containsExactly(3, 0);
        assertThat(list.getFirst())
                .containsEntry("consumer", consumer)
                .containsEntry("topic", "kit.delivered.v1")
                .containsEntry("key", "bad")
                .containsEntry("type", "kit.thing.changed.v1")
                .containsKeys("id", "partition", "offset", "parkedAt")
                .doesNotContainKeys("payload", "envelope");
        assertThat(list.toString()).contains("IllegalArgumentException").doesNotContain("13800000000", "secret");
    }

    @Test
    void the_list_comes_in_pages() {
        receive(BROKEN, event("51", "a", 1), event("51", "b", 1), event("51", "c", 1));
        var first =
                desk().queryParam("limit", 2).get(ParkedEventsDesk.PATH).then().statusCode(200);
        String cursor = first.extract().path("nextCursor");

        var second = desk().queryParam("limit", 500)
                .queryParam("cursor", cursor)
                .get(ParkedEventsDesk.PATH)
                .then()
                .statusCode(200);

        assertThat(first.extract().<List<String>>path("items.id"))
                .hasSize(2)
                .last()
                .isEqualTo(cursor);
        assertThat(second.extract().<List<String>>path("items.id"))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(first.extract().<List<String>>path("items.id"));
    }

    @Test
    void a_replayed_event_is_applied_and_those_behind_it_follow_in_order() {
        receive(BROKEN, event("51", "bad", 1), event("51", "bad", 2), event("51", "bad", 3), event("51", "other", 1));
        repaired();

        replay(idOf("bad", 0)).statusCode(200).body("applied", equalTo(3)).body("left", equalTo(0));

        assertThat(heard.told()).containsExactly("bad 1", "bad 2", "bad 3");
        assertThat(allParked()).extracting(entry -> entry.get("key")).containsExactly("other");
    }

    @Test
    void the_key_goes_on_by_itself_after_a_replay() {
        var first = event("51", "bad", 1);
        receive(BROKEN, first);
        repaired();
        replay(idOf("bad", 0)).statusCode(200);

        receive(heard::take, event("51", "bad", 2), first);

        assertThat(heard.told()).containsExactly("bad 1", "bad 2");
        assertThat(allParked()).isEmpty();
    }

    @Test
    void replayed_twice_it_is_applied_once() {
        receive(BROKEN, event("51", "bad", 1));
        repaired();
        var id = idOf("bad", 0);
        replay(id).statusCode(200);

        isProblem(replay(id), 404, "NOT_FOUND");

        assertThat(heard.told()).containsExactly("bad 1");
    }

    @Test
    void what_fails_again_stays_parked_with_one_more_attempt() {
        receive(BROKEN, event("51", "bad", 1), event("51", "bad", 2));

        isProblem(replay(idOf("bad", 0)), 409, "STILL_PARKED")
                .body("detail", containsString("IllegalArgumentException"));

        assertThat(allParked()).extracting(entry -> entry.get("attempts")).containsExactly(4, 0);
    }

    @Test
    void a_release_stops_at_the_next_one_that_fails() {
        receive(BROKEN, event("51", "bad", 1), event("51", "bad", 2), event("51", "bad", 3));
        receive(events -> {
            if (events.getFirst().sequence() == 2) {
                throw new IllegalArgumentException("not this one");
            }
            heard.take(events);
        });

        replay(idOf("bad", 0)).statusCode(200).body("applied", equalTo(1)).body("left", equalTo(2));

        assertThat(heard.told()).containsExactly("bad 1");
        assertThat(allParked()).extracting(entry -> entry.get("attempts")).containsExactly(1, 0);
    }

    @Test
    void one_that_waits_behind_another_is_not_replayed_before_it() {
        receive(BROKEN, event("51", "bad", 1), event("51", "bad", 2));
        repaired();

        isProblem(replay(idOf("bad", 1)), 409, "PARKED_BEHIND").body("detail", containsString(idOf("bad", 0)));

        assertThat(heard.told()).isEmpty();
    }

    @Test
    void a_discarded_event_lets_the_next_of_its_key_go_on() throws SQLException {
        receive(BROKEN, event("51", "bad", 1), event("51", "bad", 2));
        repaired();
        var id = idOf("bad", 0);

        discard(id, "{\"reason\":\"sent by mistake\"}")
                .statusCode(200)
                .body("applied", equalTo(1))
                .body("left", equalTo(0));

        assertThat(heard.told()).containsExactly("bad 2");
        assertThat(reasonOf(id)).isEqualTo("sent by mistake");
        isProblem(discard(id, "{\"reason\":\"once more\"}"), 404, "NOT_FOUND");
    }

    @Test
    void nothing_is_discarded_without_a_reason() {
        receive(BROKEN, event("51", "bad", 1));
        var id = idOf("bad", 0);

        isProblem(discard(id, "{}"), 422, "VALIDATION_FAILED").body("errors[0].pointer", equalTo("/reason"));
        isProblem(discard(id, "{\"reason\":\"  \"}"), 422, "VALIDATION_FAILED");
        isProblem(discard(id, "{\"reason\":\"" + "x".repeat(501) + "\"}"), 422, "VALIDATION_FAILED");
        isProblem(discard(id, ""), 422, "VALIDATION_FAILED");
        isProblem(discard(id, "{"), 400, "MALFORMED");

        assertThat(allParked()).hasSize(1);
    }

    @Test
    void an_id_that_is_none_and_one_that_nobody_knows_are_problems() {
        isProblem(replay("13"), 400, "MALFORMED").body("errors[0].pointer", equalTo("id"));
        isProblem(replay(UUID.randomUUID().toString()), 404, "NOT_FOUND");
        isProblem(discard(UUID.randomUUID().toString(), "{\"reason\":\"x\"}"), 404, "NOT_FOUND");
        isProblem(desk().get(ParkedEventsDesk.PATH + "?limit=501").then(), 400, "MALFORMED");
        isProblem(desk().get(ParkedEventsDesk.PATH + "?limit=many").then(), 400, "MALFORMED");
        isProblem(desk().get(ParkedEventsDesk.PATH + "?cursor=there").then(), 400, "MALFORMED");
    }

    @Test
    void a_record_that_is_no_event_stays_until_it_is_discarded() {
        receive(heard::take, garbage("odd", "not an event"));
        var id = idOf("odd", 0);

        isProblem(replay(id), 409, "STILL_PARKED");
        discard(id, "{\"reason\":\"no event\"}").statusCode(200);

        assertThat(allParked()).isEmpty();
    }

    @Test
    void an_event_of_a_consumer_that_is_gone_stays_parked() throws SQLException {
        consumer = "gone-" + UUID.randomUUID();
        park(event("51", "bad", 1));

        isProblem(replay(idOf("bad", 0)), 409, "CONSUMER_GONE");

        assertThat(allParked()).hasSize(1);
    }

    @Test
    void a_payload_that_was_encrypted_anew_is_replayed_as_it_came() throws SQLException {
        consumer = "quiet-listener";
        var key = Things.newKey();
        park(event("51", key, 1));

        given().port(management).post("/internal/keys/field:51/rotate").then().statusCode(202);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> given().port(management)
                        .get("/internal/keys/field:51")
                        .then()
                        .body("rotation.state", equalTo("MOVED"))
                        .body("rotation.percent", equalTo(100)));

        replay(idOf(key, 0)).statusCode(200).body("applied", equalTo(1));

        assertThat(quietListener.heard()).extracting(ReceivedEvent::key).containsOnlyOnce(key);
    }

    @Test
    void a_consumer_that_has_heard_nothing_since_the_start_is_found() throws SQLException {
        consumer = "quiet-listener";
        var key = Things.newKey();
        park(event("51", key, 1));

        replay(idOf(key, 0)).statusCode(200).body("applied", equalTo(1));

        assertThat(quietListener.heard()).extracting(ReceivedEvent::key).containsOnlyOnce(key);
    }

    @Test
    void an_event_that_arrives_while_its_key_is_released_is_not_left_behind() {
        receive(BROKEN, event("51", "bad", 1));
        var begun = new CountDownLatch(1);
        var go = new CountDownLatch(1);
        receive(events -> {
            begun.countDown();
            join(go);
            heard.take(events);
        });
        var id = idOf("bad", 0);
        var replaying = CompletableFuture.runAsync(() -> replay(id).statusCode(200), ParkedEventsDeskTest::aside);
        join(begun);
        var late = event("51", "bad", 2);
        var receiving = CompletableFuture.runAsync(() -> receive(heard::take, late), ParkedEventsDeskTest::aside);
        await().until(() -> numberOf("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") > 0);

        go.countDown();
        CompletableFuture.allOf(replaying, receiving).join();

        assertThat(heard.told()).containsExactly("bad 1", "bad 2");
        assertThat(allParked()).isEmpty();
    }

    @Test
    void events_parked_from_a_real_broker_are_replayed_to_their_consumer() {
        consumer = "listener";
        var key = Things.newKey();
        listener.cannotBear(key);
        Topics.send(heardEvent(key, 1), heardEvent(key, 2));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> allParked().stream()
                                .filter(entry -> key.equals(entry.get("key")))
                                .count()
                        == 2);
        listener.canBear(key);

        replay(idOf(key, 0)).statusCode(200).body("applied", equalTo(2));
        Topics.send(heardEvent(key, 3));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(listener.heard())
                        .filteredOn(event -> event.key().equals(key))
                        .extracting(ReceivedEvent::sequence)
                        .containsExactly(1L, 2L, 3L));
    }

    @Test
    void what_waits_behind_an_event_that_the_broker_refused_is_sent_when_that_is_discarded() {
        consumer = "relay";
        var key = Things.newKey();
        say(Things.changed("kit.refused.v1", key, 1, "x".repeat(2_000_000)));
        say(Things.changed("kit.refused.v1", key, 2));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> allParked().stream()
                                .filter(entry -> key.equals(entry.get("key")))
                                .count()
                        == 2);
        var refused = idOf(key, 0);
        isProblem(replay(refused), 409, "STILL_PARKED").body("detail", containsString("RecordTooLargeException"));

        discard(refused, "{\"reason\":\"too large for the broker\"}")
                .statusCode(200)
                .body("applied", equalTo(1));
        say(Things.changed("kit.refused.v1", key, 3));

        assertThat(Topics.await("kit.refused.v1", 2, event -> key.equals(event.key())))
                .extracting(Event::sequence)
                .containsExactly(2L, 3L);
    }

    private RequestSpecification desk() {
        return given().port(management).contentType("application/json");
    }

    private ValidatableResponse replay(String id) {
        return desk().post(ParkedEventsDesk.PATH + "/" + id + "/replay").then();
    }

    private ValidatableResponse discard(String id, String body) {
        return desk().body(body)
                .post(ParkedEventsDesk.PATH + "/" + id + "/discard")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, int status, String code) {
        return response.statusCode(status)
                .contentType("application/problem+json")
                .body("code", equalTo(code));
    }

    /** What is parked for this test's consumer, in order. */
    private List<Map<String, Object>> allParked() {
        var found = new ArrayList<Map<String, Object>>();
        String cursor = null;
        do {
            var page = desk().queryParam("limit", 500);
            page = cursor == null ? page : page.queryParam("cursor", cursor);
            var answer = page.get(ParkedEventsDesk.PATH).then().statusCode(200).extract();
            found.addAll(answer.<List<Map<String, Object>>>path("items"));
            cursor = answer.path("nextCursor");
        } while (cursor != null);
        return found.stream()
                .filter(entry -> consumer.equals(entry.get("consumer")))
                .toList();
    }

    private String idOf(String key, int place) {
        return allParked().stream()
                .filter(entry -> key.equals(entry.get("key")))
                .skip(place)
                .map(entry -> (String) entry.get("id"))
                .findFirst()
                .orElseThrow();
    }

    @SafeVarargs
    private void receive(Consumer<List<ReceivedEvent>> effect, ConsumerRecord<String, byte[]>... messages) {
        inbox.receive(consumer, Batch.of(messages), ReceivedEvent::originProvince, effect);
    }

    /** A new version of the consumer's code. */
    private void repaired() {
        receive(heard::take);
    }

    private void park(ConsumerRecord<String, byte[]> message) throws SQLException {
        var delivery = new Delivery(Envelope.open(message), "/elsewhere", "51", message);
        try (var connection = engine.getConnection()) {
            parked.park(connection, ParkedEvent.of(consumer, delivery, "a bug of yesterday", 3));
        }
    }

    private static Event heardEvent(String key, long sequence) {
        return Event.on("kit.heard.v1")
                .type("kit.thing.changed.v1")
                .key(key)
                .subject(key)
                .sequence(sequence)
                .from("51")
                .carrying(Map.of("text", "hello"));
    }

    private void say(Announcement announcement) {
        QuarkusTransaction.requiringNew().run(() -> outbox.announce(announcement));
    }

    private static void aside(Runnable work) {
        Thread.ofPlatform().start(work);
    }

    private static void join(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String reasonOf(String id) throws SQLException {
        try (var connection = engine.getConnection();
                var query = connection.prepareStatement("SELECT reason FROM discarded_event WHERE id = ?::uuid")) {
            query.setString(1, id);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private long numberOf(String query) throws SQLException {
        try (var connection = engine.getConnection();
                var ask = connection.createStatement();
                var rows = ask.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
