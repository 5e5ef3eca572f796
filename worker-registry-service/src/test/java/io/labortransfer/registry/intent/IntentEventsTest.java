package io.labortransfer.registry.intent;

import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.agroal.api.AgroalDataSource;
import io.labortransfer.kit.ids.Ids;
import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.kit.time.Times;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IntentEventsTest {

    @Inject
    Ids ids;

    @Inject
    AgroalDataSource database;

    @Inject
    IntentClock clockwork;

    private String worker = "";
    private String intent = "";
    private String match = "";
    private long version;

    @BeforeEach
    void aWorkerWithAWish() {
        worker = register("51", aWorker());
        intent = openIntent("51", worker);
        match = PublicId.format("mat", ids.next());
    }

    @Test
    void offer_case_and_start_move_the_wish_and_bring_consents() {
        var consent = PublicId.format("cns", ids.next());
        var accepted = match("offer_accepted", List.of(consent(consent)));
        Topics.send(accepted, accepted); // delivered twice
        becomes("MATCHED");
        Topics.send(transfer("opened"));
        becomes("IN_TRANSFER");
        Topics.send(spell(match, true, "2026-03-02"));
        becomes("EMPLOYED");
        assertThat(office("51").get("/api/v1/workers/" + worker + "/consents").<List<String>>path("items.id"))
                .containsExactly(consent);
        var matched = Topics.read("lt.intent.v1").stream()
                .filter(event -> event.subject().equals(intent) && event.type().equals("lt.intent.matched.v1"))
                .toList();
        assertThat(matched).hasSize(1);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().get("intent").isNull()
                        && event.json().get("visibleTo").size() == 1);
    }

    @Test
    void an_application_brings_consents_and_leaves_the_wish_open() {
        var consent = PublicId.format("cns", ids.next());
        var applied = match("worker_accepted", List.of(consent(consent)));
        Topics.send(applied, applied); // delivered twice
        Topics.await("lt.consent.v1", "lt.consent.granted.v1", consent);
        assertThat(office("51").get("/api/v1/workers/" + worker + "/consents").<List<String>>path("items.id"))
                .containsExactly(consent);
        becomes("OPEN");
    }

    @Test
    void a_match_released_after_acceptance_opens_the_wish_again() {
        Topics.send(match("offer_accepted", List.of()), match("released", List.of()));
        Topics.await("lt.intent.v1", "lt.intent.reopened.v1", intent);
        becomes("OPEN");
    }

    @Test
    void a_case_that_ends_without_a_start_opens_the_wish_again() {
        Topics.send(match("offer_accepted", List.of()));
        becomes("MATCHED");
        Topics.send(transfer("opened"), transfer("cancelled"));
        Topics.await("lt.intent.v1", "lt.intent.in_transfer.v1", intent);
        becomes("OPEN");
    }

    @Test
    void a_wish_that_opens_again_after_a_long_case_stands_as_long_as_a_new_one() {
        Topics.send(match("offer_accepted", List.of()));
        becomes("MATCHED");
        var clock = MovableClock.at(Instant.now());
        QuarkusMock.installMockForType(clock, Clock.class);
        clock.advance(Duration.ofDays(100));

        Topics.send(match("released", List.of()));
        becomes("OPEN");
        clockwork.tick();
        office("51")
                .get("/api/v1/intents/" + intent)
                .then()
                .body("state", equalTo("OPEN"))
                .body("validTo", equalTo(Times.today(clock).plusDays(90).toString()));

        clock.advance(Duration.ofDays(91));
        clockwork.tick();
        becomes("EXPIRED");
        clock.moveTo(Instant.now());
        for (var unspoken : List.of("matched", "reopened", "expired")) {
            assertThat(told(unspoken).get("spoken").asBoolean()).as(unspoken).isFalse();
        }
        assertThat(told("opened").get("spoken").asBoolean()).isTrue();
    }

    private JsonNode told(String what) {
        return Topics.await("lt.intent.v1", "lt.intent." + what + ".v1", intent).json();
    }

    @Test
    void a_worker_withdraws_during_the_case_and_later_news_change_nothing() {
        Topics.send(match("offer_accepted", List.of()));
        becomes("MATCHED");
        Topics.send(transfer("opened"));
        becomes("IN_TRANSFER");
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        var other = register("51", aWorker());
        var otherIntent = openIntent("51", other);
        Topics.send(transfer("cancelled"));
        worker = other;
        intent = otherIntent;
        match = PublicId.format("mat", ids.next());
        Topics.send(transfer("opened"));
        becomes("IN_TRANSFER"); // so the cancelled one before was applied as well
    }

    @Test
    void work_found_alone_closes_the_wish_unless_it_is_older_or_part_time() {
        Topics.send(spell(null, false, "2099-01-01"), spell(null, true, "2020-01-01"));
        Topics.send(spell(null, true, "2099-01-01"));
        becomes("EMPLOYED");
        var told = Topics.read("lt.intent.v1").stream()
                .filter(event -> event.subject().equals(intent))
                .toList();
        assertThat(told).hasSize(2);
    }

    @Test
    void followers_of_two_topics_wait_for_each_other_and_never_in_a_circle() throws SQLException {
        long before = deadlocks();
        var wishes = new ArrayList<String>();
        var matched = new ArrayList<Event>();
        var opened = new ArrayList<Event>();
        for (int i = 0; i < 40; i++) {
            aWorkerWithAWish();
            wishes.add(intent);
            matched.add(match("offer_accepted", List.of()));
            opened.addFirst(transfer("opened"));
        }

        Topics.send(opened.toArray(Event[]::new));
        Topics.send(matched.toArray(Event[]::new));

        for (String wish : wishes) {
            intent = wish;
            becomes("IN_TRANSFER");
        }
        assertThat(deadlocks()).isEqualTo(before);
    }

    @Test
    void news_of_somebody_who_has_moved_meanwhile_is_followed_where_the_person_is_now() {
        moves(worker, "51", "52", "520521");
        moves(worker, "52", "53", "530102");
        var late = spell(null, true, "2099-01-01");
        Topics.send(late, late); // the unit of work still tells of the first unit

        await().atMost(Duration.ofSeconds(60)).until(() -> "EMPLOYED".equals(state("53")));
        assertThat(office("51").get("/api/v1/intents/" + intent).statusCode()).isEqualTo(404);
        assertThat(office("52").get("/api/v1/intents/" + intent).statusCode()).isEqualTo(404);
    }

    private String state(String unit) {
        return office(unit).get("/api/v1/intents/" + intent).path("state");
    }

    private long deadlocks() throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void becomes(String state) {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                office("51").get("/api/v1/intents/" + intent).<String>path("state"))
                        .isEqualTo(state));
    }

    private Event match(String what, List<Map<String, Object>> consents) {
        var payload = new HashMap<String, Object>();
        payload.put("matchId", match);
        payload.put("workerId", worker);
        payload.put("acceptSeq", 1);
        payload.put("consents", consents);
        payload.put("originProvince", "51");
        payload.put("somethingNew", true);
        return event("lt.match", what, match, payload);
    }

    private static Map<String, Object> consent(String id) {
        return Map.of(
                "consentId",
                id,
                "purpose",
                "SHARE_PROFILE_DEST",
                "scope",
                List.of("44"),
                "word",
                Map.of("by", "SELF_IN_PERSON", "recordedBy", "OP", "recordedOrg", "office-51"));
    }

    private Event transfer(String what) {
        return event(
                "lt.transfer", what, PublicId.format("trf", ids.next()), Map.of("workerId", worker, "matchId", match));
    }

    private Event spell(String matchId, boolean fullTime, String start) {
        var payload = new HashMap<String, Object>();
        payload.put("workerId", worker);
        payload.put("matchId", matchId);
        payload.put("fullTime", fullTime);
        payload.put("start", start);
        return event("lt.spell", "started", PublicId.format("spl", ids.next()), payload);
    }

    private Event event(String topic, String what, String subject, Map<String, Object> payload) {
        return Event.on(topic + ".v1")
                .type(topic + "." + what + ".v1")
                .key(worker)
                .subject(subject)
                .sequence(++version)
                .from("51")
                .to("44")
                .carrying(payload);
    }
}
