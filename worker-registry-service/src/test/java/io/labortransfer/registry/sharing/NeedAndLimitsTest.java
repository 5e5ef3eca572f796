package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.Doors;
import io.labortransfer.registry.SharingStory;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who learns that a worker is out of poverty and what limits the work, without the categories and the capacity behind it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class NeedAndLimitsTest {
    private static final String THERE = "23";
    private static final List<String> OF_THE_OFFICE_ALONE = List.of(
            "categories",
            "laborCapacity",
            "capacityDetail",
            "mobility",
            "cannotLeaveReasons",
            "attestations",
            "underProtection");

    private final UUID employer = UUID.randomUUID();
    private String worker = "";
    private SharingStory way = transfer("", THERE, "230102");

    @BeforeEach
    void somebody_out_of_poverty_who_cannot_work_all_day() {
        worker = register(
                "51",
                aWorker()
                        .with("laborCapacity", "WEAK_OR_SEMI")
                        .with("capacityDetail", "SEMI")
                        .with("cannotLeaveReasons", List.of("CARE"))
                        .with("residenceDivision", "440305"));
        way = transfer(worker, THERE, "230102").at(employer);
    }

    @Test
    void the_office_of_a_case_learns_both_with_the_accepted_offer_and_no_earlier() {
        consent("51", worker, THERE);
        Topics.send(match(worker, THERE, "230102").at(employer).became("mutual"));
        Sight.opens(there(), worker);
        sees(there()).body("$", not(hasKey("lop"))).body("$", not(hasKey("workLimits")));

        Topics.send(way.became("opened"));
        await().until(() -> seen(there(), "lop") != null);
        sees(there())
                .body("lop", equalTo(true))
                .body("workLimits", contains("SEMI", "CARE"))
                .body("$", not(hasKey("languages")));
        hidesTheRest(there());
        for (var past : List.of("?asOf=2019-12-31", "?asOf=" + today(), "?knownAt=2999-01-01T00:00:00Z")) {
            as(there()).get("/api/v1/workers/" + worker + past).then().statusCode(404);
        }
        Topics.send(way.became("contracted"), way.became("scheduled"));
        await().until(() -> seen(there(), "phone") != null);
        sees(there()).body("lop", equalTo(true)).body("workLimits", contains("SEMI", "CARE"));
        for (var stranger : List.of(
                Passports.dp("33"), Passports.op(THERE), Passports.dp(THERE).prefix("2302"))) {
            sees(stranger, 404);
        }
    }

    @Test
    void an_employer_learns_neither_whatever_the_worker_consents_to() {
        Topics.send(way.became("opened"), way.became("contracted"));
        Sight.opens(firm(), worker);
        for (var purpose : List.of("SHARE_IDENTITY_EMPLOYER", "CONTACT", "EMPLOYER_INCENTIVE")) {
            office("51")
                    .body(Map.of(
                            "purpose",
                            purpose,
                            "scope",
                            List.of(PublicId.format("emp", employer)),
                            "workerWord",
                            Doors.word()))
                    .post("/api/v1/workers/" + worker + "/consents")
                    .then()
                    .statusCode(201);
        }
        sees(firm())
                .body("$", not(hasKey("lop")))
                .body("$", not(hasKey("workLimits")))
                .body("$", not(hasKey("languages")));
        hidesTheRest(firm());
    }

    @Test
    void an_office_that_has_an_agreement_alone_learns_neither() {
        consent("51", worker, "36");
        Doors.openIntent("51", worker);
        var between = agreement("51", "36", "36");
        Topics.send(between.became("activated"));
        var office = Passports.dp("36");
        Sight.opens(office, worker);
        sees(office).body("$", not(hasKey("lop"))).body("$", not(hasKey("workLimits")));
        Topics.send(between.became("terminated"));
    }

    @Test
    void the_worker_reads_which_groups_a_case_shows_and_which_were_looked_at() {
        Topics.send(way.became("opened"));
        Sight.opens(there(), worker);
        as(Sight.self(worker))
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .statusCode(200)
                .body("items.find { it.granteeEmployerId == null }.fieldGroups", contains("F0", "F1", "F2", "F4", "F5"))
                .body("items.find { it.granteeEmployerId != null }.fieldGroups", contains("F0", "F1"));
        as(Sight.self(worker))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body(
                        "items.find { it.province == '" + THERE + "' }.fieldGroups",
                        containsInAnyOrder("F0", "F1", "F2", "F4", "F5"));
    }

    @Test
    void it_is_said_of_the_day_and_a_tag_does_not_outlive_it() {
        var gone = register("51", aWorker().with("categories", List.of(lop("2016-01-01", "2020-01-01"))));
        var last = register("51", aWorker().with("categories", List.of(lop("2016-01-01", today()))));
        var begun = register("51", aWorker().with("categories", List.of(lop(today(), null))));
        var whole = register(
                "51",
                aWorker()
                        .with(
                                "categories",
                                List.of(Map.of("code", "MONITORED", "validFrom", "2016-01-01", "source", "c"))));
        var weak = register("51", aWorker().with("laborCapacity", "WEAK_OR_SEMI"));
        for (var one : List.of(gone, last, begun, whole, weak)) {
            Topics.send(transfer(one, THERE, "230102").at(employer).became("opened"));
            await().until(() -> as(there()).get("/api/v1/workers/" + one).path("lop") != null);
            for (var reader : List.of(there(), Passports.op("51"), Passports.st("51", "5134"), Sight.self(one))) {
                as(reader)
                        .get("/api/v1/workers/" + one)
                        .then()
                        .statusCode(200)
                        .body("lop", equalTo(one.equals(begun) || one.equals(weak)))
                        .body("workLimits", equalTo(one.equals(weak) ? List.of("WEAK_OR_SEMI") : List.of()));
            }
        }
        office("51").get("/api/v1/workers/" + gone + "?asOf=2019-12-31").then().body("lop", equalTo(true));
        assertThat(tag(there(), gone)).isNotEqualTo(tag(there(), begun));
        assertThat(tag(Passports.op("51"), gone)).isNotEqualTo(tag(Passports.op("51"), begun));
    }

    @Test
    void a_station_reads_both_and_the_languages_of_those_whom_it_hosts() {
        for (var form : List.of("", "?asOf=2026-01-05", "?knownAt=2999-01-01T00:00:00Z")) {
            as(station())
                    .get("/api/v1/workers/" + worker + form)
                    .then()
                    .statusCode(200)
                    .body("lop", equalTo(true))
                    .body("workLimits", contains("SEMI", "CARE"))
                    .body("languages", contains("ii", "zh"));
            hidesTheRest(station(), form);
        }
        as(station())
                .get("/api/v1/workers?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.id == '" + worker + "' }.lop", equalTo(true))
                .body("items.find { it.id == '" + worker + "' }.categories", equalTo(null))
                .body("items.find { it.id == '" + worker + "' }.laborCapacity", equalTo(null));
        as(station()).get("/api/v1/workers?category=LOP&limit=500").then().body("items.id", hasItem(worker));
        for (var hidden : List.of("category=MONITORED", "capacity=LOST", "mobility=IN_COUNTY", "assisted=true")) {
            as(station()).get("/api/v1/workers?" + hidden).then().statusCode(403);
        }
        for (var stranger : List.of(Passports.st("51", "4401"), Passports.st("52", "4403"))) {
            sees(stranger, 404);
        }
    }

    @Test
    void the_own_office_and_the_worker_read_the_answers_beside_what_they_follow_from() {
        for (var reader : List.of(Passports.op("51"), Sight.self(worker))) {
            as(reader)
                    .get("/api/v1/workers/" + worker)
                    .then()
                    .statusCode(200)
                    .body("lop", equalTo(true))
                    .body("categories.code", hasItem("LOP"))
                    .body("workLimits", contains("SEMI", "CARE"))
                    .body("laborCapacity", equalTo("WEAK_OR_SEMI"))
                    .body("cannotLeaveReasons", hasItems("CARE"))
                    .body("capacityDetail", equalTo("SEMI"));
        }
    }

    private void hidesTheRest(Passports who) {
        hidesTheRest(who, "");
    }

    private void hidesTheRest(Passports who, String form) {
        for (var hidden : OF_THE_OFFICE_ALONE) {
            as(who).get("/api/v1/workers/" + worker + form)
                    .then()
                    .statusCode(200)
                    .body("$", not(hasKey(hidden)));
        }
    }

    private ValidatableResponse sees(Passports who) {
        return sees(who, 200);
    }

    private ValidatableResponse sees(Passports who, int status) {
        return as(who).get("/api/v1/workers/" + worker).then().statusCode(status);
    }

    private Object seen(Passports who, String what) {
        return as(who).get("/api/v1/workers/" + worker).path(what);
    }

    private static String tag(Passports who, String worker) {
        return as(who).get("/api/v1/workers/" + worker).header("ETag");
    }

    private static Map<String, Object> lop(String from, String to) {
        return to == null
                ? Map.of("code", "LOP", "validFrom", from, "source", "c")
                : Map.of("code", "LOP", "validFrom", from, "validTo", to, "source", "c");
    }

    private static String today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai")).toString();
    }

    private static Passports there() {
        return Passports.dp(THERE);
    }

    private static Passports station() {
        return Passports.st("51", "4403");
    }

    private Passports firm() {
        return Passports.em(THERE, "91230000MA5ABCDEG0", employer);
    }
}
