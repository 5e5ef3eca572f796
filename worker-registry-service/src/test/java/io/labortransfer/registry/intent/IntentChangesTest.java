package io.labortransfer.registry.intent;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.time.Times;
import io.labortransfer.kit.web.MergePatch;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class IntentChangesTest {

    @Inject
    IntentClock clockwork;

    private static ValidatableResponse amend(String unit, String intent, Map<String, ?> change) {
        String tag = office("51").get("/api/v1/intents/" + intent).header("ETag");
        return office(unit)
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", tag)
                .body(change)
                .patch("/api/v1/intents/" + intent)
                .then();
    }

    private static Map<String, Object> change(String name, Object value) {
        var change = new HashMap<String, Object>(Map.of("workerWord", word()));
        change.put(name, value);
        return change;
    }

    @Test
    void a_worker_who_wishes_for_something_else_changes_the_wish_on_a_new_word() {
        var worker = register("51", aWorker());
        var intent = openIntent("51", worker);

        amend("51", intent, change("wageMinFen", 500_000))
                .statusCode(200)
                .body("wageMinFen", equalTo(500_000))
                .body("occupations", hasItem("6-05-01-03"))
                .body("version", equalTo(2));
        amend("51", intent, change("latestStart", null)).statusCode(200).body("latestStart", nullValue());

        assertThat(Topics.await("lt.intent.v1", "lt.intent.updated.v1", intent)
                        .json()
                        .get("wageMinFen")
                        .asLong())
                .isEqualTo(500_000);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(worker)
                        && event.json().path("intent").path("wageMinFen").asLong() == 500_000);
    }

    @Test
    void a_wish_is_not_changed_without_a_word_nor_into_a_wrong_one() {
        var intent = openIntent("51", register("51", aWorker()));

        amend("51", intent, Map.of("wageMinFen", 1)).statusCode(422).body("code", equalTo("WORD_MISSING"));
        amend("51", intent, change("occupations", List.of("9-99-99-99")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/occupations/0"));
        amend("51", intent, change("workForms", null)).statusCode(422).body("errors.pointer", hasItem("/workForms"));
        amend("51", intent, change("state", "EMPLOYED")).statusCode(400);
        amend("52", intent, change("wageMinFen", 1)).statusCode(404);
        office("51").get("/api/v1/intents/" + intent).then().body("version", equalTo(1));
    }

    @Test
    void a_caller_who_has_seen_an_older_wish_is_told_so() {
        var intent = openIntent("51", register("51", aWorker()));
        String seen = office("51").get("/api/v1/intents/" + intent).header("ETag");
        amend("51", intent, change("wageMinFen", 500_000)).statusCode(200);

        office("51")
                .contentType(MergePatch.MEDIA_TYPE)
                .header("If-Match", seen)
                .body(change("wageMinFen", 600_000))
                .patch("/api/v1/intents/" + intent)
                .then()
                .statusCode(412)
                .body("code", equalTo("STALE"));
        office("51")
                .contentType(MergePatch.MEDIA_TYPE)
                .body(change("wageMinFen", 600_000))
                .patch("/api/v1/intents/" + intent)
                .then()
                .statusCode(428);
    }

    @Test
    void a_wish_that_is_over_is_not_changed_and_the_answer_names_what_is_open() {
        var intent = openIntent("51", register("51", aWorker()));
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);

        amend("51", intent, change("wageMinFen", 1))
                .statusCode(409)
                .body("code", equalTo("INTENT_NOT_OPEN"))
                .body("allowedActions", empty());
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/reconfirm")
                .then()
                .statusCode(409)
                .body("code", equalTo("INTENT_NOT_OPEN"));
    }

    @Test
    void a_wish_stands_for_ninety_days_from_the_last_word_and_then_ends_by_the_clock() {
        var clock = MovableClock.at(Instant.now());
        var kept = openIntent("51", register("51", aWorker()));
        var left = register("51", aWorker());
        var leftIntent = openIntent("51", left);
        QuarkusMock.installMockForType(clock, Clock.class);

        clock.advance(Duration.ofDays(60));
        var again = Times.today(clock).plusDays(90).toString();
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + kept + "/reconfirm")
                .then()
                .statusCode(200)
                .body("validTo", equalTo(again))
                .body("state", equalTo("OPEN"));
        clock.advance(Duration.ofDays(31));
        clockwork.tick();
        clockwork.tick(); // once more changes nothing
        clock.moveTo(Instant.now());

        office("51").get("/api/v1/intents/" + kept).then().body("state", equalTo("OPEN"));
        office("51").get("/api/v1/intents/" + leftIntent).then().body("state", equalTo("EXPIRED"));
        Topics.await("lt.intent.v1", "lt.intent.expired.v1", leftIntent);
        assertThat(Topics.read("lt.intent.v1").stream()
                        .filter(event -> event.subject().equals(leftIntent)
                                && event.type().equals("lt.intent.expired.v1")))
                .hasSize(1);
        Topics.await(
                "lt.candidate.v1",
                event -> event.subject().equals(left)
                        && event.json().get("version").asLong() > 2
                        && event.json().get("intent").isNull());
        openIntent("51", left); // at any time
    }

    @Test
    void intents_are_listed_by_what_is_wished_and_by_division_within_reach() {
        var here = openIntent("51", register("51", aWorker().in("513422")));
        var there = openIntent("51", register("51", aWorker().in("511526")));
        amend("51", here, change("occupations", List.of("4-03-02"))).statusCode(200);

        office("51")
                .queryParam("occupation", "4-03-02")
                .queryParam("state", "OPEN")
                .get("/api/v1/intents")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(here))
                .body("items.findAll { !it.occupations.contains('4-03-02') }", empty());
        assertThat(ids("513422", "330100")).contains(here).doesNotContain(there);
        assertThat(ids("5115", "330100")).contains(there).doesNotContain(here);
        assertThat(ids("513422", "110000")).isEmpty();
        office("51").queryParam("state", "DREAMT").get("/api/v1/intents").then().statusCode(400);
        office("52")
                .queryParam("occupation", "4-03-02")
                .get("/api/v1/intents")
                .then()
                .body("items", empty());
        as(Passports.op("51").prefix("5115"))
                .queryParam("occupation", "6-05-01-03")
                .queryParam("limit", 200)
                .get("/api/v1/intents")
                .then()
                .body("items.id", hasItem(there))
                .body("items.findAll { it.id == '%s' }".formatted(here), empty());
    }

    private static List<String> ids(String division, String destination) {
        return office("51")
                .queryParam("division", division)
                .queryParam("destination", destination)
                .queryParam("limit", 200)
                .get("/api/v1/intents")
                .path("items.id");
    }

    @Test
    void a_station_lists_the_wishes_of_those_who_live_where_it_is() {
        var here = openIntent("51", register("51", aWorker().with("residenceDivision", "320106")));
        var there = openIntent("51", register("51", aWorker().with("residenceDivision", "330109")));

        as(Passports.st("51", "3101", "3201"))
                .queryParam("limit", 200)
                .get("/api/v1/intents")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(here))
                .body("items.findAll { it.id == '%s' }".formatted(there), empty());
    }

    @Test
    void a_worker_lists_own_wishes_alone() {
        var worker = register("51", aWorker());
        var intent = openIntent("51", worker);
        openIntent("51", register("51", aWorker()));

        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/intents")
                .then()
                .body("items", hasSize(1))
                .body("items.id", containsInAnyOrder(intent));
    }
}
