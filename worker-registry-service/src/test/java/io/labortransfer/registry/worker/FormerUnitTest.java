package io.labortransfer.registry.worker;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.in;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sichuan (51) has let somebody go to Guizhou (52), and answers for what its own offices looked at. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class FormerUnitTest {
    private static final Passports COUNTY = Passports.op("51").prefix("513431").with("org", "county-513431");
    private static final Passports STATION = Passports.st("51", "4403");

    private String worker = "";
    private String intent = "";

    @BeforeEach
    void somebody_was_seen_by_many_and_moved() {
        worker = register("51", aWorker().with("residenceDivision", "440305"));
        intent = openIntent("51", worker);
        for (var reader : List.of(
                Passports.op("51"),
                COUNTY,
                STATION,
                Passports.wk("51", WorkerId.of(worker).value()))) {
            as(reader).get("/api/v1/workers/" + worker).then().statusCode(200);
        }
        moves(worker, "51", "52", "520521");
        office("52").get("/api/v1/workers/" + worker).then().statusCode(200);
    }

    @Test
    void the_old_unit_reads_what_its_own_offices_were_shown_and_nothing_of_anybody_else() {
        log(Passports.op("51"), 200)
                .body("items.province", everyItem(equalTo("51")))
                .body("items.org", everyItem(in(List.of("office-51", "county-513431", "station-51"))))
                .body("items.org", hasItems("office-51", "county-513431", "station-51"))
                .body("items.operation", hasItems("registerWorker", "openIntent", "getWorker"))
                .body("items.workerId", everyItem(equalTo(worker)));
    }

    @Test
    void it_reads_nothing_else_of_the_worker() {
        log(Passports.op("51"), 200);
        for (var gone : List.of(
                "/workers/" + worker,
                "/workers/" + worker + "/history",
                "/workers/" + worker + "/intents",
                "/workers/" + worker + "/consents",
                "/workers/" + worker + "/shares",
                "/workers/" + worker + "/assistance-records",
                "/intents/" + intent,
                "/intents/" + intent + "/history",
                "/words/registry?workerId=" + worker)) {
            as(Passports.op("51")).get("/api/v1" + gone).then().statusCode(404);
        }
    }

    @Test
    void a_county_reads_its_own_acts_and_one_that_never_saw_the_worker_learns_nothing() {
        log(COUNTY, 200).body("items.org", containsInAnyOrder("county-513431"));
        for (var stranger : List.of(
                Passports.op("51").prefix("5101"),
                Passports.op("33"),
                Passports.dp("51"),
                Passports.st("33", "4403"),
                Passports.em("51", "91510000000000000X", new UUID(0, 9)),
                Passports.wk("51", WorkerId.of(worker).value()))) {
            log(stranger, 404);
        }
        log(Passports.no(), 403);
    }

    @Test
    void a_station_reads_its_own_acts() {
        log(STATION, 200)
                .body("items", hasSize(1))
                .body("items[0].org", equalTo("station-51"))
                .body("items[0].operation", equalTo("getWorker"));
    }

    @Test
    void it_comes_in_pages() {
        var path = "/api/v1/workers/" + worker + "/access-records?limit=1";
        var first = as(Passports.op("51")).get(path).then().statusCode(200);
        var cursor = first.body("nextCursor", notNullValue()).extract().<String>path("nextCursor");
        as(Passports.op("51"))
                .get(path + "&cursor=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].at", notNullValue());
        as(Passports.op("52")).get(path + "&cursor=" + cursor).then().statusCode(400);
    }

    @Test
    void the_new_unit_reads_all_of_it_and_that_the_old_one_has_looked() {
        log(Passports.op("51"), 200);
        log(Passports.op("52"), 200)
                .body("items.province", hasItems("51", "52"))
                .body("items.org", hasItem("self-service-51"))
                .body("items.relations.flatten()", hasItem("FORMER"));
    }

    @Test
    void who_comes_back_is_the_own_worker_again() {
        moves(worker, "52", "51", "513431");
        log(Passports.op("51"), 200).body("items.province", hasItems("51", "52"));
        log(Passports.op("52"), 200)
                .body("items.province", everyItem(equalTo("52")))
                .body("items.org", not(hasItem("office-51")));
    }

    @Test
    void of_who_is_erased_in_the_new_unit_nobody_reads_anything_more() {
        log(Passports.op("51"), 200);
        office("52")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202);
        await().untilAsserted(() ->
                office("52").get("/api/v1/workers/" + worker).then().statusCode(404));
        for (var former : List.of(Passports.op("51"), COUNTY, STATION, Passports.op("52"))) {
            log(former, 404);
        }
    }

    private ValidatableResponse log(Passports reader, int status) {
        return as(reader)
                .get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(status);
    }
}
