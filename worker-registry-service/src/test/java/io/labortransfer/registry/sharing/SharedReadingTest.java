package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.agreement;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What offices of other units see of a worker: what a share in force lets them, at once no more when it is closed. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedReadingTest {
    /** Liaoning: no other test makes an agreement with it. */
    private static final String THERE = "21";

    private static final Passports OFFICE = Passports.dp(THERE);

    private final WorkerJson person = aWorker();
    private final SharingStory agreement = agreement("51", THERE, THERE);
    private String worker = "";

    @BeforeEach
    void a_worker_who_looks_for_work() {
        worker = register("51", person);
    }

    @AfterEach
    void the_agreement_ends() {
        Topics.send(agreement.became("terminated"));
    }

    @Test
    void an_office_with_an_agreement_reads_the_profile_without_name_of_who_consents_and_looks_for_work() {
        var consent = consent("51", worker, THERE);
        var intent = openIntent("51", worker);
        sees(OFFICE, 404);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);

        sees(OFFICE, 200)
                .body("originProvince", equalTo("51"))
                .body("registrationDivision", equalTo("513431"))
                .body("education", notNullValue())
                .body(
                        "$",
                        org.hamcrest.Matchers.allOf(List.of(
                                        "name",
                                        "idNumber",
                                        "birthDate",
                                        "phone",
                                        "address",
                                        "categories",
                                        "laborCapacity",
                                        "mobility",
                                        "sourceRecordId",
                                        "attestations")
                                .stream()
                                .map(hidden -> org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey(hidden)))
                                .toArray(org.hamcrest.Matcher[]::new)));
        read(OFFICE, "/intents").body("items.id", contains(intent)).body("items[0].workerWord", nullValue());
        read(OFFICE, "/consents")
                .body("items.id", contains(consent))
                .body("items[0].scope", equalTo(List.of(THERE)))
                .body("items[0].workerWord", nullValue());
        as(OFFICE)
                .get("/api/v1/intents/" + intent)
                .then()
                .statusCode(200)
                .body("id", equalTo(intent))
                .body("workerWord", nullValue());
        as(OFFICE)
                .get("/api/v1/consents/" + consent)
                .then()
                .statusCode(200)
                .body("scope", equalTo(List.of(THERE)))
                .body("workerWord", nullValue());
        var elsewhere = consent("51", worker, "44");
        as(OFFICE).get("/api/v1/consents/" + elsewhere).then().statusCode(404);
        for (var stranger : List.of(Passports.dp("33"), Passports.op(THERE), Passports.st(THERE, "51"))) {
            sees(stranger, 404);
            as(stranger).get("/api/v1/intents/" + intent).then().statusCode(404);
            as(stranger).get("/api/v1/consents/" + consent).then().statusCode(404);
            as(stranger).get("/api/v1/workers/" + worker + "/intents").then().statusCode(404);
            as(stranger).get("/api/v1/workers/" + worker + "/consents").then().statusCode(404);
        }
        for (var more : List.of("/history", "/shares")) {
            assertThat(as(OFFICE).get("/api/v1/workers/" + worker + more).statusCode())
                    .isIn(403, 404);
        }
        as(OFFICE)
                .get("/api/v1/workers/" + worker + "?knownAt=2026-01-01T00:00:00Z")
                .then()
                .statusCode(404);
        as(OFFICE).get("/api/v1/workers?limit=500").then().statusCode(200).body("items.id", hasItem(worker));
    }

    @Test
    void a_revocation_closes_at_once_and_the_worker_sees_who_may_see_what_and_why() {
        var consent = consent("51", worker, THERE);
        var intent = openIntent("51", worker);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);
        shares().body("items", hasSize(1))
                .body("items[0].kind", equalTo("AGR"))
                .body("items[0].open", equalTo(true))
                .body("items[0].granteeUnit", equalTo(THERE))
                .body("items[0].fieldGroups", equalTo(List.of("F0", "F1")))
                .body("items[0].basis", equalTo("CONSENT"))
                .body("items[0].cause", equalTo(consent))
                .body("items[0].agreementIds", contains(agreement.id()));

        revoke("51", consent);

        sees(OFFICE, 404);
        as(OFFICE).get("/api/v1/workers/" + worker + "/intents").then().statusCode(404);
        as(OFFICE).get("/api/v1/intents/" + intent).then().statusCode(404);
        as(OFFICE).get("/api/v1/consents/" + consent).then().statusCode(404);
        shares().body("items", hasSize(1))
                .body("items[0].open", equalTo(false))
                .body("items[0].validTo", notNullValue());
        consent("51", worker, THERE);
        sees(OFFICE, 200);
        shares().body("items.open", equalTo(List.of(false, true)));
    }

    @Test
    void who_restricts_the_use_of_the_data_is_seen_by_nobody_whom_a_consent_let_until_it_is_lifted() {
        consent("51", worker, THERE);
        openIntent("51", worker);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);
        var asked = match(worker, THERE, "210102");
        Topics.send(asked.became("worker_accepted"));
        await().until(() -> shares().extract().<List<String>>path("items").size() == 2);

        var restriction = restricted();

        sees(OFFICE, 404);
        shares().body("items.open", equalTo(List.of(false, false)));
        lifted(restriction);
        sees(OFFICE, 200);
        shares().body("items.find { it.kind == 'AGR' }.open", equalTo(true))
                .body("items.find { it.kind == 'CASE' }.open", equalTo(false));
        Topics.send(asked.became("mutual")); // the next that happens in it
        await().until(() -> shares().extract().<Boolean>path("items.find { it.kind == 'CASE' }.open"));
    }

    @Test
    void while_the_use_is_restricted_a_match_opens_nothing_and_what_the_worker_accepted_goes_on() {
        consent("51", worker, THERE);
        var asked = match(worker, THERE, "210102");
        Topics.send(asked.became("worker_accepted"));
        opens(OFFICE);
        restricted();
        sees(OFFICE, 404);
        Topics.send(asked.became("mutual")); // said before matching heard of it
        Topics.send(match(worker, "22", "220102").became("offer_accepted"));
        opens(Passports.dp("22")); // behind it on the same topic
        sees(OFFICE, 404);
    }

    @Test
    void a_wish_that_is_renewed_opens_nothing_while_the_use_is_restricted() {
        consent("51", worker, THERE);
        Topics.send(agreement.became("activated"));
        restricted();
        openIntent("51", worker);
        shares().body("items", hasSize(0));
        sees(OFFICE, 404);
    }

    @Test
    void a_wish_that_ends_and_an_agreement_that_stops_close_it() {
        consent("51", worker, THERE);
        var intent = openIntent("51", worker);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);

        Topics.send(agreement.became("suspended"));
        closes(OFFICE);
        shares().body("items[0].open", equalTo(false)).body("items[0].agreementIds", hasSize(0));
        var old = agreement.became("resumed");
        Topics.send(old, old); // delivered twice
        opens(OFFICE);

        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/intents/" + intent + "/withdraw")
                .then()
                .statusCode(200);
        sees(OFFICE, 404);
        openIntent("51", worker);
        sees(OFFICE, 200);
        shares().body("items", hasSize(1));
    }

    @Test
    void an_agreement_of_parts_opens_those_parts_alone() {
        consent("51", worker, "22");
        openIntent("51", worker);
        var elsewhere = agreement("5101", "22", "2201");
        var here = agreement("5134", "22", "2201");
        Topics.send(elsewhere.became("activated"));
        Topics.send(here.became("activated"));
        opens(Passports.dp("22").prefix("2201"));
        sees(Passports.dp("22").prefix("220102"), 200);
        sees(Passports.dp("22"), 200);
        sees(Passports.dp("22").prefix("2202"), 404);
        Topics.send(here.became("terminated"));
        closes(Passports.dp("22").prefix("2201"));
        Topics.send(elsewhere.became("terminated"));
    }

    @Test
    void every_look_is_recorded_with_what_it_rests_on_and_the_worker_reads_that() {
        consent("51", worker, THERE);
        openIntent("51", worker);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);
        sees(Passports.office(THERE), 200);
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body(
                        "items.findAll { it.province == '" + THERE + "' }.relations.flatten().unique()",
                        equalTo(List.of("AGR")))
                .body("items.findAll { it.province == '" + THERE + "' }.purpose.unique()", equalTo(List.of("CONSENT")))
                .body("items.findAll { it.province == '" + THERE + "' }.fieldGroups[0]", equalTo(List.of("F0", "F1")));
    }

    @Test
    void a_match_lets_the_office_of_the_site_see_only_while_the_consent_holds_until_an_offer_is_accepted() {
        var consent = consent("51", worker, THERE);
        var site = Passports.dp(THERE).prefix("210102");
        var one = match(worker, THERE, "210102");
        Topics.send(one.became("proposed"));
        Topics.send(one.became("worker_accepted"));
        opens(site);
        sees(Passports.dp(THERE).prefix("210202"), 404);
        as(site).get("/api/v1/workers/" + worker + "/intents").then().statusCode(404);
        shares().body("items[0].kind", equalTo("CASE")).body("items[0].cause", equalTo(one.id()));

        revoke("51", consent);
        sees(site, 404);
        Topics.send(one.became("mutual")); // said before matching heard of the revocation
        Topics.send(match(worker, "22", "220102").became("offer_accepted"));
        opens(Passports.dp("22")); // behind it on the same topic
        sees(site, 404);
    }

    @Test
    void a_case_may_be_looked_up_for_half_a_year_after_its_end() {
        var site = Passports.dp(THERE);
        var one = match(worker, THERE, "210102");
        Topics.send(one.became("offer_accepted"));
        opens(site);
        shares().body("items[0].basis", equalTo("ACCEPTED_OFFER")).body("items[0].validTo", nullValue());
        var way = transfer(worker, THERE, "210102");
        var opened = way.became("opened");
        Topics.send(opened);
        Topics.send(way.became("cancelled"));
        Topics.send(one.became("released"));
        await().until(() -> {
            List<String> ends = as(Passports.op("51"))
                    .get("/api/v1/workers/" + worker + "/shares")
                    .path("items.validTo");
            return ends.size() == 2 && ends.stream().allMatch(end -> end != null);
        });
        Topics.send(opened); // an old word, told again
        sees(site, 200);
        List<String> ends = as(Passports.op("51"))
                .get("/api/v1/workers/" + worker + "/shares")
                .path("items.validTo");
        assertThat(ends)
                .allSatisfy(
                        end -> assertThat(java.time.OffsetDateTime.parse(end).toInstant())
                                .isBetween(
                                        Instant.now().plus(java.time.Duration.ofDays(179)),
                                        Instant.now().plus(java.time.Duration.ofDays(181))));
    }

    @Test
    void a_match_that_ends_before_an_offer_was_accepted_closes_at_once() {
        consent("51", worker, THERE);
        var one = match(worker, THERE, "210102");
        Topics.send(one.became("mutual"));
        opens(OFFICE);
        Topics.send(one.became("declined"));
        closes(OFFICE);
    }

    @Test
    void shares_move_with_the_worker_and_go_with_the_person() {
        consent("51", worker, THERE);
        openIntent("51", worker);
        Topics.send(transfer(worker, THERE, "210102").became("opened"));
        opens(OFFICE);
        var address = office("51")
                .body(Map.of("type", "ERASE", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .header("Location");
        var path = address.substring(address.indexOf("/api/"));
        await().until(() -> office("51").get(path).<String>path("state").equals("DONE"));
        sees(OFFICE, 404);
        Topics.send(transfer(worker, THERE, "210102").became("opened"));
        var next = register("51", aWorker());
        Topics.send(transfer(next, THERE, "210102").became("opened"));
        await().until(() -> as(OFFICE).get("/api/v1/workers/" + next).statusCode() == 200);
        sees(OFFICE, 404);
    }

    @Test
    void a_duty_opens_as_a_consent_does_and_is_named_to_the_worker() {
        var law = "LAW_" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var duty = Map.of("legalText", "a law", "fieldGroups", List.of("F1"), "validTo", "2099-01-01");
        for (var nation : List.of(Passports.no(), Passports.no().with("sub", "national-office-second"))) {
            as(nation).header("If-Match", "*").body(duty).put("/api/v1/sharing-duties/" + law);
        }
        office("51")
                .body(Map.of(
                        "purpose",
                        "SHARE_PROFILE_DEST",
                        "scope",
                        List.of(THERE),
                        "basis",
                        "STATUTORY_DUTY",
                        "dutyCode",
                        law,
                        "workerWord",
                        word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201);
        openIntent("51", worker);
        Topics.send(agreement.became("activated"));
        opens(OFFICE);
        shares().body("items[0].dutyCode", equalTo(law)).body("items[0].basis", equalTo("STATUTORY_DUTY"));
        as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.purpose", hasItem(law));
    }

    private String restricted() {
        return office("51")
                .body(Map.of("type", "RESTRICT", "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void lifted(String restriction) {
        office("51")
                .body(Map.of("workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests/" + restriction + "/lift")
                .then()
                .statusCode(200);
    }

    private void opens(Passports office) {
        await().until(() -> as(office).get("/api/v1/workers/" + worker).statusCode() == 200);
    }

    private void closes(Passports office) {
        await().until(() -> as(office).get("/api/v1/workers/" + worker).statusCode() == 404);
    }

    private ValidatableResponse sees(Passports office, int status) {
        return as(office).get("/api/v1/workers/" + worker).then().statusCode(status);
    }

    private ValidatableResponse read(Passports office, String what) {
        return as(office).get("/api/v1/workers/" + worker + what).then().statusCode(200);
    }

    private ValidatableResponse shares() {
        return as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .statusCode(200);
    }
}
