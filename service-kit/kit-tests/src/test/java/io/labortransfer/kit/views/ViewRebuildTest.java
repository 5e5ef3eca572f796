package io.labortransfer.kit.views;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.kit.events.Inbox;
import io.labortransfer.kit.events.ReceivedEvent;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.jobs.Leases;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class ViewRebuildTest {

    private static final String TOPIC = "kit.shelf-state.v1";
    private static final String SICHUAN = "51";
    private static final String GUIZHOU = "52";

    @Inject
    Shelves shelves;

    @Inject
    EmptyView empty;

    @Inject
    Inbox inbox;

    @Inject
    Scopes scopes;

    @Inject
    Leases leases;

    @Inject
    Ids ids;

    @Inject
    AgroalDataSource records;

    @ConfigProperty(name = "quarkus.management.test-port")
    int management;

    /** Keys of this test only: the topic is never emptied. */
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void the_topic_tells_of_four_shelves() {
        Topics.send(
                told("a", SICHUAN, 1, "old"),
                told("b", SICHUAN, 4, "books"),
                told("a", SICHUAN, 2, "atlases"),
                told("gone", SICHUAN, 1, "gone"),
                told("d", GUIZHOU, 1, "diaries"),
                tombstone("gone", SICHUAN));
    }

    @AfterEach
    void nothing_runs_any_more() {
        shelves.gate.countDown();
        if (desk().get(ViewsDesk.PATH + "/shelves").path("rebuild.endedAt") == null) {
            desk().delete(ViewsDesk.PATH + "/shelves/rebuild");
        }
    }

    @Test
    void what_is_missing_wrong_or_superfluous_is_put_right() {
        put(SICHUAN, "a", 9, "newer than the truth");
        put(SICHUAN, "gone", 1, "gone");
        put(SICHUAN, "never", 1, "never told");
        put(GUIZHOU, "b", 4, "in the wrong unit");

        order().statusCode(202).header("Location", ViewsDesk.PATH + "/shelves");
        var done = awaitEnd("DONE");

        assertThat(rows(SICHUAN)).containsExactlyInAnyOrderEntriesOf(Map.of("a", "2 atlases", "b", "4 books"));
        assertThat(rows(GUIZHOU)).containsExactlyInAnyOrderEntriesOf(Map.of("d", "1 diaries"));
        done.body("rebuild.percent", equalTo(100)).body("rebuild.refused", equalTo(0));
        assertThat(done.extract().<Integer>path("rebuild.restored"))
                .isEqualTo(done.extract().<Integer>path("rebuild.states"));
        assertThat(done.extract().<Integer>path("rebuild.removed")).isGreaterThanOrEqualTo(3);
        assertThat(done.extract().<Integer>path("rebuild.read"))
                .isEqualTo(done.extract().<Integer>path("rebuild.records"));
    }

    @Test
    void a_second_rebuild_changes_nothing() {
        order();
        awaitEnd("DONE");
        var before = rows(SICHUAN);

        order();
        var again = awaitEnd("DONE");

        again.body("rebuild.removed", equalTo(0));
        assertThat(rows(SICHUAN)).isEqualTo(before);
    }

    @Test
    void the_consumer_waits_meanwhile_and_goes_on_afterwards() {
        shelves.gate = new CountDownLatch(1);
        order();
        awaitPhase("RESTORING");

        var live = CompletableFuture.runAsync(() -> receive(told("b", SICHUAN, 5, "bibles")));
        await().during(Duration.ofMillis(300)).until(() -> !live.isDone());
        shelves.gate.countDown();
        awaitEnd("DONE");

        assertThat(live).succeedsWithin(Duration.ofSeconds(20));
        assertThat(rows(SICHUAN)).containsEntry("b", "5 bibles");
    }

    @Test
    void a_view_is_rebuilt_once_at_a_time() {
        shelves.gate = new CountDownLatch(1);
        order().statusCode(202);

        order().statusCode(409).body("code", equalTo("REBUILD_RUNNING"));
    }

    @Test
    void a_cancelled_rebuild_lets_the_consumer_go_on() {
        shelves.gate = new CountDownLatch(1);
        order();
        awaitPhase("RESTORING");

        var cancelled = CompletableFuture.supplyAsync(
                () -> desk().delete(ViewsDesk.PATH + "/shelves/rebuild").statusCode());
        shelves.gate.countDown();

        assertThat(cancelled).succeedsWithin(Duration.ofSeconds(20)).isIn(200, 409);
        receive(told("b", SICHUAN, 6, "biographies"));
        assertThat(rows(SICHUAN)).containsEntry("b", "6 biographies");
        desk().delete(ViewsDesk.PATH + "/shelves/rebuild")
                .then()
                .statusCode(409)
                .body("code", equalTo("NO_REBUILD_RUNNING"));
    }

    @Test
    void whoever_takes_over_goes_on_behind_what_was_done() {
        order();
        awaitEnd("DONE");
        var everything = everyKey();
        everything.forEach(key -> put(SICHUAN, key, 1, "spoilt"));
        stageAndStopBehind(everything.getFirst());

        var done = awaitEnd("DONE");

        assertThat(rows(SICHUAN)).containsEntry("a", "1 spoilt").containsEntry("b", "4 books");
        done.body("rebuild.restored", equalTo(everything.size() - 1));
    }

    @Test
    void a_state_that_does_not_fit_is_counted_and_left_out() {
        Topics.send(told("c", SICHUAN, 1, "unfit"));
        order();

        var done = awaitEnd("DONE");

        done.body("rebuild.refused", equalTo(1));
        assertThat(rows(SICHUAN)).containsOnlyKeys("a", "b");
        Topics.send(tombstone("c", SICHUAN));
    }

    @Test
    void a_topic_that_holds_nothing_empties_no_view() {
        desk().post(ViewsDesk.PATH + "/empty/rebuild").then().statusCode(202);

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        "FAILED".equals(desk().get(ViewsDesk.PATH + "/empty").path("rebuild.phase")));
        assertThat(empty.forgotten).isEmpty();
    }

    @Test
    void operators_see_all_views_and_no_others() {
        desk().get(ViewsDesk.PATH)
                .then()
                .statusCode(200)
                .body("items.view", hasItems("empty", "shelves"))
                .header("Cache-Control", "no-store");
        desk().get(ViewsDesk.PATH + "/other").then().statusCode(404).body("code", equalTo("NOT_FOUND"));
        desk().post(ViewsDesk.PATH + "/other/rebuild").then().statusCode(404);
    }

    private RequestSpecification desk() {
        return given().port(management).basePath("").baseUri("http://127.0.0.1");
    }

    private ValidatableResponse order() {
        return desk().post(ViewsDesk.PATH + "/shelves/rebuild").then();
    }

    private void awaitPhase(String phase) {
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        phase.equals(desk().get(ViewsDesk.PATH + "/shelves").path("rebuild.phase")));
    }

    private ValidatableResponse awaitEnd(String phase) {
        awaitPhase(phase);
        return desk().get(ViewsDesk.PATH + "/shelves").then();
    }

    private Event told(String key, String province, long version, String label) {
        return Event.on(TOPIC)
                .type("kit.shelf.changed.v1")
                .key(run + key)
                .subject(run + key)
                .sequence(version)
                .from(province)
                .carrying(Map.of("label", label));
    }

    private Event tombstone(String key, String province) {
        var last = told(key, province, 9, "");
        return new Event(TOPIC, last.key(), last.headers(), null);
    }

    private void receive(Event event) {
        var message =
                new ConsumerRecord<>(TOPIC, 0, 0L, event.key(), event.payload().getBytes());
        event.headers().forEach((name, value) -> message.headers().add(name, value.getBytes()));
        var batch = new ConsumerRecords<>(Map.of(new TopicPartition(TOPIC, 0), List.of(message)), Map.of());
        inbox.receive(Shelves.CONSUMER, batch, ReceivedEvent::originProvince, shelves::keepNewer);
    }

    private void put(String province, String key, long version, String label) {
        inScope(
                province,
                () -> shelves.run(
                        "INSERT INTO shelf (province, key, version, label) VALUES (?, ?, ?, ?)"
                                + " ON CONFLICT (province, key) DO UPDATE SET version = EXCLUDED.version, label = EXCLUDED.label",
                        province,
                        key.startsWith(run) ? key : run + key,
                        version,
                        label));
    }

    /** The rows of this test, without its part of the key. */
    private Map<String, String> rows(String province) {
        var rows = new LinkedHashMap<String, String>();
        inScope(province, () -> {
            try (var connection = records.getConnection();
                    var ask = connection.prepareStatement(
                            "SELECT key, version, label FROM shelf WHERE province = ? AND key LIKE ?")) {
                ask.setString(1, province);
                ask.setString(2, run + "%");
                try (var row = ask.executeQuery()) {
                    while (row.next()) {
                        rows.put(row.getString(1).substring(run.length()), row.getLong(2) + " " + row.getString(3));
                    }
                }
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
        });
        return rows;
    }

    private List<String> everyKey() {
        return Stream.of("a", "b").map(key -> run + key).collect(Collectors.toList());
    }

    /** As a process leaves it that was killed after its first step of restoring. */
    private void stageAndStopBehind(String first) {
        var id = ids.next();
        inScope("00", () -> {
            for (var state : List.of(told("a", SICHUAN, 2, "atlases"), told("b", SICHUAN, 4, "books"))) {
                shelves.run(
                        "INSERT INTO view_rebuild_state (view, key, province, event_id, type, subject, sequence, occurred_at,"
                                + " origin, data) VALUES ('shelves', ?, '51', ?, 'kit.shelf.changed.v1', ?, ?, now(),"
                                + " '51', ?)",
                        state.key(),
                        state.id(),
                        state.key(),
                        state.sequence(),
                        state.payload().getBytes());
            }
            shelves.run(
                    "UPDATE view_rebuild SET id = ?, phase = 'RESTORING', states = 2, restored = 0, removed = 0, ended_at = NULL,"
                            + " cursor_province = '51', cursor_key = ? WHERE view = 'shelves'",
                    id,
                    first);
            leases.offer(RebuildWork.NAME, "00", id);
        });
    }

    private void inScope(String province, Runnable work) {
        scopes.run(
                ProvinceScope.ofProvince(province),
                () -> QuarkusTransaction.requiringNew().run(work));
    }
}
