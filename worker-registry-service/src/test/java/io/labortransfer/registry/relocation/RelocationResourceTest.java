package io.labortransfer.registry.relocation;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.openIntent;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.HouseholdJson.aHousehold;
import static io.labortransfer.registry.SpellStory.aSpellOf;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.access.ProvinceScope;
import io.labortransfer.kit.access.Scopes;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.employment.Employment;
import io.labortransfer.registry.employment.WorkSpell;
import io.labortransfer.registry.importing.ImportedFiles;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.MovableClock;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class RelocationResourceTest {

    @Inject
    RelocationClock clockwork;

    @Inject
    Employment employment;

    @Inject
    Scopes scopes;

    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void sichuan_has_somebody() {
        worker = register("51", person);
    }

    @Test
    void the_worker_moves_with_wishes_consents_and_words_and_the_old_unit_finds_nothing() {
        var intent = openIntent("51", worker);
        var consent = office("51")
                .body(Map.of("purpose", "SHARE_PROFILE_DEST", "scope", List.of("33"), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .<String>path("id");
        var relocation = offered("520521");
        reached("51", worker, "RELOCATING");
        office("51").get("/api/v1/workers/" + worker).then().body("originProvince", equalTo("51"));
        office("52").get("/api/v1/workers/" + worker).then().statusCode(404);

        answer("52", relocation, "accept").statusCode(200).body("state", equalTo("ACCEPTED"));
        reached("52", worker, "ACTIVE");

        office("52")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("originProvince", equalTo("52"))
                .body("registrationDivision", equalTo("520521"))
                .body("sourceSystem", nullValue())
                .body("sourceRecordId", nullValue())
                .body("name", equalTo(person.name()))
                .body("phone", equalTo(person.phone()));
        office("52").get("/api/v1/intents/" + intent).then().statusCode(200).body("state", equalTo("OPEN"));
        office("52").get("/api/v1/workers/" + worker + "/consents").then().body("items.id", hasItem(consent));
        found("52", Map.of("idNumber", person.idNumber())).body("items.id", hasItem(worker));
        found("52", Map.of("name", person.name())).body("items.id", hasItem(worker));
        office("52")
                .body(Map.of(
                        "fields",
                        List.of("ID_NUMBER"),
                        "purpose",
                        "IDENTITY_CHECK",
                        "reason",
                        "has moved into the county"))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then()
                .statusCode(200)
                .body("idNumber", equalTo(person.idNumber()));
        for (var gone : List.of("/workers/" + worker, "/intents/" + intent, "/workers/" + worker + "/consents")) {
            office("51").get("/api/v1" + gone).then().statusCode(404);
        }
        found("51", Map.of("idNumber", person.idNumber())).body("items", hasSize(0));
        found("51", Map.of("name", person.name())).body("items.id", not(hasItem(worker)));
        office("51").body(person.json()).post("/api/v1/workers").then().statusCode(202);
        var told =
                Topics.await("lt.worker.v1", "lt.worker.relocated.v1", worker).json();
        assertThat(told.get("fromUnit").asText()).isEqualTo("51");
        assertThat(told.get("toUnit").asText()).isEqualTo("52");
        assertThat(told.get("originProvince").asText()).isEqualTo("52");
    }

    @Test
    void a_file_of_the_new_unit_says_anew_what_the_old_one_said() {
        answer("52", offered("520521"), "accept").statusCode(200);
        reached("52", worker, "ACTIVE");

        var file = ImportedFiles.sent("52", "UPSERT", aCopy().in("520521").with("sourceSystem", "bijie-hr"));

        assertThat(ImportedFiles.results("52", file).getString("items[0].status"))
                .isEqualTo("updated");
        assertThat(ImportedFiles.results("52", file).getString("items[0].id")).isEqualTo(worker);
    }

    private WorkerJson aCopy() {
        var copy = aWorker();
        person.json().forEach(copy::with);
        return copy;
    }

    @Test
    void who_is_declined_or_taken_back_or_forgotten_stays_and_is_matched_again() {
        var declined = offered("520521");
        answer("51", declined, "accept").statusCode(403).body("code", equalTo("RELOCATION_OTHER_SIDE"));
        answer("52", declined, "cancel").statusCode(403);
        answer("33", declined, "accept").statusCode(404);
        answer("52", declined, "decline").statusCode(200);
        reached("51", worker, "ACTIVE");
        answer("52", declined, "accept").statusCode(409).body("code", equalTo("RELOCATION_STATE"));

        answer("51", offered("520521"), "cancel").statusCode(200);
        reached("51", worker, "ACTIVE");

        var forgotten = offered("520521");
        var clock = MovableClock.at(Instant.now().plus(Duration.ofDays(29)));
        QuarkusMock.installMockForType(clock, Clock.class);
        clockwork.tick();
        clock.moveTo(Instant.now());
        reached("51", worker, "ACTIVE");
        office("51").get("/api/v1/relocations/" + forgotten).then().body("state", equalTo("LAPSED"));
        Topics.await("lt.worker.v1", "lt.worker.relocation_ended.v1", worker);
    }

    @Test
    void a_unit_that_asks_by_number_learns_nothing_before_the_other_lets_go() {
        var somebody = asked(person.idNumber());
        var nobody = asked(WorkerJson.idNumber("51", java.time.LocalDate.of(1971, 3, 4), 77));
        for (var id : List.of(somebody, nobody)) {
            office("52")
                    .get("/api/v1/relocations/" + id)
                    .then()
                    .body("state", equalTo("REQUESTED"))
                    .body("fromUnit", nullValue())
                    .body("workerId", nullValue());
        }
        reached("51", worker, "ACTIVE");
        office("51").get("/api/v1/relocations?limit=500").then().body("items.id", hasItem(somebody));
        office("51").get("/api/v1/relocations?limit=500").then().body("items.id", not(hasItem(nobody)));
        as(Passports.op("51").prefix("510104"))
                .get("/api/v1/relocations/" + somebody)
                .then()
                .statusCode(404);

        answer("51", somebody, "accept").statusCode(200);
        reached("52", worker, "ACTIVE");
        office("52").get("/api/v1/relocations/" + somebody).then().body("fromUnit", equalTo("51"));
        office("52")
                .body(Map.of("idNumber", person.idNumber(), "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(409)
                .body("code", equalTo("RELOCATION_NOWHERE"));
    }

    @Test
    void a_worker_asks_on_the_own_word_and_for_nobody_else() {
        var self = Passports.wk("51", WorkerId.of(worker).value());
        as(self).body(Map.of("toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(422)
                .body("code", equalTo("WORD_MISSING"));
        var other = register("51", aWorker());
        as(self).body(Map.of("toDivision", "520521", "workerId", other, "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(404);
        var own = as(self).body(Map.of("toDivision", "520521", "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .body("startedBy", equalTo("WORKER"))
                .extract()
                .<String>path("id");
        as(Passports.wk("51", WorkerId.of(other).value()))
                .get("/api/v1/relocations/" + own)
                .then()
                .statusCode(404);
        as(self).post("/api/v1/relocations/" + own + "/accept").then().statusCode(403);
        as(self).post("/api/v1/relocations/" + own + "/cancel").then().statusCode(200);
        reached("51", worker, "ACTIVE");
    }

    @Test
    void a_worker_who_asked_belongs_to_the_new_office_once_that_takes_over_and_to_the_old_one_until_then() {
        var asked = as(Passports.wk("51", WorkerId.of(worker).value()))
                .body(Map.of("toDivision", "520521", "workerWord", word()))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        reached("51", worker, "RELOCATING");
        office("52").get("/api/v1/workers/" + worker).then().statusCode(404);
        office("52")
                .header("If-Match", "\"v9-x-en\"")
                .post("/api/v1/relocations/" + asked + "/accept")
                .then()
                .statusCode(412);

        answer("52", asked, "accept").statusCode(200).body("startedBy", equalTo("WORKER"));
        answer("52", asked, "accept").statusCode(409).body("code", equalTo("RELOCATION_STATE"));

        reached("52", worker, "ACTIVE");
        office("51").get("/api/v1/workers/" + worker).then().statusCode(404);
        office("52").get("/api/v1/workers/" + worker + "/history").then().statusCode(200);
    }

    @Test
    void what_names_nobody_or_leads_nowhere_is_refused() {
        office("51")
                .body(Map.of("toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("ONE_NEEDED"));
        office("51")
                .body(Map.of("workerId", worker, "toDivision", "999999"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(422);
        office("33")
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(404);
        offered("520521");
        office("51")
                .body(Map.of("workerId", worker, "toDivision", "330102"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(409)
                .body("code", equalTo("RELOCATION_UNDER_WAY"));
    }

    @Test
    void a_claim_of_a_third_unit_is_from_then_on_a_claim_against_the_new_one() {
        var third = aCopy().in("330102").with("sourceSystem", "hangzhou-hr");
        var duplicate = office("33").body(third.json()).post("/api/v1/workers").<String>path("duplicateId");
        answer("52", offered("520521"), "accept").statusCode(200);
        reached("52", worker, "ACTIVE");

        office("52")
                .get("/api/v1/duplicates/" + duplicate)
                .then()
                .statusCode(200)
                .body("side", equalTo("HOLDER"));
        office("51").get("/api/v1/duplicates/" + duplicate).then().statusCode(404);
    }

    @Test
    void a_household_goes_on_without_who_moves_and_what_the_worker_did_goes_along() {
        var household = aHousehold().of(worker).andAChild().entered("51");
        Topics.send(aSpellOf(worker).is("ACTIVE"));
        await().atMost(Duration.ofSeconds(60)).until(() -> isInWork("51"));

        answer("52", offered("520521"), "accept").statusCode(200);
        reached("52", worker, "ACTIVE");

        office("51")
                .get("/api/v1/households/" + household)
                .then()
                .statusCode(200)
                .body("members.relation", contains("DAUGHTER"))
                .body("version", equalTo(2));
        assertThat(isInWork("51")).isFalse();
        assertThat(isInWork("52")).isTrue();
        var next = aHousehold().in("520521").of(worker).entered("52");
        office("52").get("/api/v1/households/" + next).then().body("members.workerId", contains(worker));
    }

    @Test
    void work_that_the_old_unit_told_late_or_again_or_out_of_turn_is_known_once_and_where_the_worker_is() {
        var spell = aSpellOf(worker);
        var first = spell.is("ACTIVE");
        Topics.send(first);
        await().atMost(Duration.ofSeconds(15)).until(() -> isInWork("51"));
        var late = spell.is("STALE");
        answer("52", offered("520521"), "accept").statusCode(200);
        reached("52", worker, "ACTIVE");

        Topics.send(late, first.id(UUID.randomUUID()), spell.is("ACTIVE").from("52"), late.id(UUID.randomUUID()));
        Topics.send(first.id(UUID.randomUUID()), spell.is("ENDED").from("52"), late.id(UUID.randomUUID()));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(states("52")).containsExactly("ENDED"));
        assertThat(states("51")).isEmpty();
        var back = office("52")
                .body(Map.of("workerId", worker, "toDivision", "510104"))
                .post("/api/v1/relocations")
                .<String>path("id");
        answer("51", back, "accept").statusCode(200);
        reached("51", worker, "ACTIVE");
        Topics.send(late.id(UUID.randomUUID()), spell.is("REVERSED"));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(states("51")).containsExactly("REVERSED"));
        assertThat(states("52")).isEmpty();
    }

    private List<String> states(String unit) {
        var id = WorkerId.of(worker).value();
        return scopes.call(
                ProvinceScope.ofProvince(unit),
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> employment.of(ProvinceScope.ofProvince(unit), id).spells().stream()
                                .map(WorkSpell::state)
                                .toList()));
    }

    private boolean isInWork(String unit) {
        var scope = ProvinceScope.ofProvince(unit);
        var id = WorkerId.of(worker).value();
        return scopes.call(
                scope,
                () -> QuarkusTransaction.requiringNew()
                        .call(() -> employment.of(scope, id).inWork()));
    }

    private String offered(String division) {
        return office("51")
                .body(Map.of("workerId", worker, "toDivision", division))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String asked(String idNumber) {
        return office("52")
                .body(Map.of("idNumber", idNumber, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse answer(String unit, String relocation, String verb) {
        return office(unit)
                .post("/api/v1/relocations/" + relocation + "/" + verb)
                .then();
    }

    private static ValidatableResponse found(String unit, Map<String, String> wanted) {
        return office(unit).body(wanted).post("/api/v1/workers/search").then().statusCode(200);
    }
}
