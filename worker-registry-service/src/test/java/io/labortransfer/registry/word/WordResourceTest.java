package io.labortransfer.registry.word;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The words of a worker, as those may read them who may. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class WordResourceTest {
    private String worker = "";
    private String intent = "";
    private String consent = "";

    @BeforeEach
    void somebody_wished_consented_and_revoked() {
        worker = register("51", aWorker());
        intent = openIntent("51", worker);
        consent = consent("51", worker, "44");
        var no = new HashMap<>(word());
        no.put("at", "2026-01-06T10:00:00.000+08:00");
        office("51")
                .body(Map.of("workerWord", no))
                .post("/api/v1/consents/" + consent + "/revoke")
                .then()
                .statusCode(200);
    }

    @Test
    void a_worker_reads_every_word_with_what_it_was_given_for_the_newest_first() {
        words(Passports.wk("51", WorkerId.of(worker).value()), "")
                .statusCode(200)
                .body("items", hasSize(3))
                .body("items[0].actId", equalTo(consent))
                .body("items[0].ended", equalTo(true))
                .body("items.actId", containsInAnyOrder(consent, consent, intent))
                .body("items.kind", containsInAnyOrder("CONSENT", "CONSENT", "INTENT"))
                .body("items.workerWord.recordedOrg", everyItem(equalTo("office-51")));
    }

    @Test
    void words_that_were_replaced_that_lift_a_restriction_and_that_ask_for_a_move_are_told_too() {
        for (var day : List.of("07", "07", "08")) { // two in the same second: each has its place in the pages
            var again = word();
            again.put("at", "2026-01-" + day + "T10:00:00.000+08:00");
            office("51")
                    .body(Map.of("workerWord", again))
                    .post("/api/v1/intents/" + intent + "/reconfirm")
                    .then()
                    .statusCode(200);
        }
        var requests = "/api/v1/workers/" + worker + "/subject-requests";
        var restriction = office("51")
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post(requests)
                .then()
                .statusCode(202)
                .extract()
                .<String>path("id");
        office("51")
                .body(Map.of("workerWord", word()))
                .post(requests + "/" + restriction + "/lift")
                .then()
                .statusCode(200);
        var move = as(Passports.wk("51", WorkerId.of(worker).value()))
                .body(Map.of("toDivision", "520521", "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");

        var all = new ArrayList<Map<String, Object>>();
        var next = "";
        while (next != null) {
            var page = words(Passports.op("51"), "&limit=2" + (next.isEmpty() ? "" : "&cursor=" + next))
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            all.addAll(page.getList("items"));
            next = page.getString("nextCursor");
        }
        assertThat(all).hasSize(9).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn("actId", intent)
                .hasSize(4)
                .filteredOn("replaced", true)
                .hasSize(3);
        assertThat(all).filteredOn("actId", restriction).extracting("ended").containsExactlyInAnyOrder(true, false);
        assertThat(all).filteredOn("kind", "RELOCATION").extracting("actId").containsExactly(move);
        words(Passports.wk("51", WorkerId.of(worker).value()), "").body("items", hasSize(9));

        office("52").post("/api/v1/relocations/" + move + "/accept").then().statusCode(200);
        reached("52", worker, "ACTIVE");
        words(Passports.op("51"), "").statusCode(404);
        words(Passports.op("52"), "").statusCode(200).body("items", hasSize(9));
        words(Passports.op("53"), "").statusCode(404);
    }

    @Test
    void words_come_in_pages_that_miss_none() {
        var first =
                words(Passports.op("51"), "&limit=2").statusCode(200).extract().jsonPath();
        var second = words(Passports.op("51"), "&limit=2&cursor=" + first.getString("nextCursor"))
                .statusCode(200)
                .extract()
                .jsonPath();
        var all = new ArrayList<>(first.<String>getList("items.actId"));
        all.addAll(second.getList("items.actId"));
        assertThat(all).containsExactlyInAnyOrder(consent, consent, intent);
    }

    @Test
    void a_station_reads_what_it_recorded_itself() {
        var station = Passports.st("51", "513431");
        as(station)
                .body(Map.of(
                        "purpose", "CONTACT", "scope", List.of("emp_01jd5t3v7x8h2k4m6n8p0q2r4s"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
        words(station, "").statusCode(200).body("items.workerWord.recordedBy", contains("ST"));
    }

    @Test
    void nobody_else_reads_any() {
        words(Passports.op("52"), "").statusCode(404);
        words(Passports.op("51").prefix("5101"), "").statusCode(404);
        words(Passports.wk("51", new java.util.UUID(0, 9)), "").statusCode(404);
        words(Passports.dp("44"), "").statusCode(404);
        words(Passports.no(), "").statusCode(404);
        as(Passports.op("51")).get("/api/v1/words/registry").then().statusCode(422);
    }

    private ValidatableResponse words(Passports caller, String more) {
        return as(caller)
                .get("/api/v1/words/registry?workerId=" + worker + more)
                .then();
    }
}
