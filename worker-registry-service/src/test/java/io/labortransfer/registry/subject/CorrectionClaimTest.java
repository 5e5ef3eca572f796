package io.labortransfer.registry.subject;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.correct;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.subject.PersonCopy.made;
import static io.labortransfer.registry.subject.PersonCopy.read;
import static io.labortransfer.registry.subject.PersonCopy.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.reference.ReferenceLibrary;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person says is wrong, and what the office makes of it. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class CorrectionClaimTest {

    @Inject
    ReferenceLibrary library;

    @Inject
    Rows rows;

    private final WorkerJson person = aWorker();
    private String worker = "";

    @BeforeEach
    void somebody_is_registered() {
        worker = register("51", person);
    }

    @Test
    void what_the_office_finds_right_stands_in_the_record_with_who_vouches_for_it() {
        var before = Instant.now();
        var request = claimed("NAME", "吉克阿木");
        seen(request)
                .body("state", equalTo("ACCEPTED"))
                .body("fact", equalTo("NAME"))
                .body("claimed", equalTo("吉克阿木"));
        var due = Instant.parse(office("51").get(at(request)).<String>path("dueAt"));
        assertThat(due)
                .isIn(
                        library.workingDays("00").after(before, 15),
                        library.workingDays("00").after(Instant.now(), 15));
        var task = task("lt.task.raised.v1").json();
        assertThat(task.path("kind").asText()).isEqualTo("SUBJECT_CORRECTION");
        assertThat(task.toString()).doesNotContain("吉克阿木");

        decide(request, "accept", Map.of("attestation", "VILLAGE", "evidenceRef", "household-book-7"))
                .statusCode(200)
                .body("state", equalTo("DONE"))
                .body("decidedBy", equalTo("office-51"));

        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("name", equalTo("吉克阿木"))
                .body("attestations.find { it.fact == 'name' }.attestation", equalTo("VILLAGE"))
                .body("attestations.find { it.fact == 'name' }.evidenceRef", equalTo("household-book-7"));
        office("51")
                .body(Map.of("name", "吉克阿木"))
                .post("/api/v1/workers/search")
                .then()
                .body("items.id", hasItem(worker));
        task("lt.task.dropped.v1");
        decide(request, "accept", Map.of()).statusCode(409).body("code", equalTo("REQUEST_ANSWERED"));
        decide(request, "decline", Map.of("reason", "too late")).statusCode(409);
    }

    @Test
    void what_the_office_declines_stays_as_it_was_and_the_worker_reads_why() {
        var request = claimed("ADDRESS", "Other street 9");

        decide(request, "decline", Map.of("reason", "the lease says otherwise")).statusCode(200);

        seen(request)
                .body("state", equalTo("REFUSED"))
                .body("answer", equalTo("the lease says otherwise"))
                .body("endedAt", notNullValue());
        office("51").get("/api/v1/workers/" + worker).then().body("address", not(equalTo("Other street 9")));
        assertThat(claimed("ADDRESS", "Other street 9")).isNotEqualTo(request);
    }

    @Test
    void what_is_more_than_one_value_is_claimed_in_words_and_the_office_says_how_the_record_has_it() {
        var categories = claimed("CATEGORIES", "relocated in 2018, and no longer out of poverty");
        decide(categories, "accept", Map.of())
                .statusCode(422)
                .body("errors.pointer", hasItem("/categories"))
                .body("errors.code", hasItem("CLAIM_IN_WORDS"));
        decide(categories, "accept", Map.of("categories", List.of(), "languages", List.of("zh")))
                .statusCode(422)
                .body("errors.pointer", hasItem("/languages"))
                .body("errors.code", hasItem("CLAIM_OF_OTHER_FACT"));
        decide(categories, "accept", Map.of("categories", List.of(Map.of("code", "RELOCATED"))))
                .statusCode(422)
                .body("errors.pointer", hasItem("/categories/0/validFrom"));
        seen(categories).body("state", equalTo("ACCEPTED"));
        decide(
                        categories,
                        "accept",
                        Map.of(
                                "categories",
                                List.of(Map.of("code", "RELOCATED", "validFrom", "2018-05-01", "source", "county"))))
                .statusCode(200);
        decide(
                        claimed("SKILLS", "level 2 since last year"),
                        "accept",
                        Map.of(
                                "skills",
                                List.of(Map.of("occupationCode", "6-05-01-03", "level", 2, "attestation", "COUNTY"))))
                .statusCode(200);
        decide(claimed("LANGUAGES", "only Yi"), "accept", Map.of("languages", List.of("ii")))
                .statusCode(200);
        decide(claimed("CANNOT_LEAVE_REASONS", "my mother"), "accept", Map.of("cannotLeaveReasons", List.of("CARE")))
                .statusCode(200);
        decide(claimed("REGISTRATION_DIVISION", "511702"), "accept", Map.of()).statusCode(200);

        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("categories.code", equalTo(List.of("RELOCATED")))
                .body("skills.level", equalTo(List.of(2)))
                .body("languages", equalTo(List.of("ii")))
                .body("cannotLeaveReasons", equalTo(List.of("CARE")))
                .body("registrationDivision", equalTo("511702"));
        var elsewhere = claimed("REGISTRATION_DIVISION", "520521");
        decide(elsewhere, "accept", Map.of()).statusCode(422).body("errors.code", hasItem("DIVISION_FOREIGN"));
    }

    @Test
    void a_contact_takes_the_place_of_the_one_before_and_keeps_nothing_of_it() {
        correct(
                        "51",
                        worker,
                        1,
                        Map.of(
                                "emergencyContact",
                                Map.of("name", "阿木", "relation", "brother", "phone", "+8613900009999")))
                .then()
                .statusCode(200);
        var request = claimed("EMERGENCY_CONTACT", "my sister, no longer my brother");
        decide(request, "accept", Map.of("emergencyContact", Map.of("name", "阿妹", "phone", "+8613900008888")))
                .statusCode(200);
        decide(
                        claimed("ALTERNATE_CONTACT", "my aunt"),
                        "accept",
                        Map.of("alternateContact", Map.of("name", "阿姨", "relation", "aunt", "phone", "+8613900007777")))
                .statusCode(200);
        office("51")
                .get("/api/v1/workers/" + worker)
                .then()
                .body("emergencyContact.name", equalTo("阿妹"))
                .body("emergencyContact.relation", nullValue())
                .body("emergencyContact.phone", equalTo("+8613900008888"))
                .body("alternateContact.relation", equalTo("aunt"));
    }

    @Test
    void a_value_that_no_record_can_hold_is_not_accepted_and_the_claim_waits_on() {
        var request = claimed("EDUCATION", "doctor of everything");

        decide(request, "accept", Map.of()).statusCode(422).body("errors.pointer", hasItem("/education"));

        seen(request).body("state", equalTo("ACCEPTED"));
        assertThat(claimed("EDUCATION", "80")).isEqualTo(request);
        decide(request, "accept", Map.of()).statusCode(200);
        office("51").get("/api/v1/workers/" + worker).then().body("education", equalTo("80"));
    }

    @Test
    void a_number_that_somebody_else_has_is_refused_like_in_every_correction() {
        var other = aWorker();
        register("51", other);
        var taken = claimed("ID_NUMBER", other.idNumber());
        decide(taken, "accept", Map.of()).statusCode(409);
        seen(taken).body("state", equalTo("ACCEPTED"));
        office("51")
                .body(Map.of("idNumber", person.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .body("items.id", equalTo(List.of(worker)));
    }

    @Test
    void with_the_number_comes_the_day_of_birth_that_stands_in_it() {
        var right = aWorker().born(LocalDate.of(1979, 3, 4));
        decide(claimed("ID_NUMBER", right.idNumber()), "accept", Map.of()).statusCode(200);
        office("51")
                .body(Map.of("idNumber", right.idNumber()))
                .post("/api/v1/workers/search")
                .then()
                .body("items.id", equalTo(List.of(worker)));
        office("51").get("/api/v1/workers/" + worker).then().body("birthDate", equalTo("1979-03-04"));
    }

    @Test
    void each_fact_has_a_claim_of_its_own_and_the_last_value_counts() {
        var sex = claimed("SEX", "2");
        var mobility = claimed("MOBILITY", "IN_COUNTY");
        assertThat(sex).isNotEqualTo(mobility);
        assertThat(claimed("MOBILITY", "VILLAGE_ONLY")).isEqualTo(mobility);
        seen(mobility).body("claimed", equalTo("VILLAGE_ONLY"));
    }

    @Test
    void nobody_but_the_own_office_answers() {
        var request = claimed("PHONE", "+8613900007777");
        for (var stranger : List.of(Passports.op("52"), Passports.op("51").prefix("5101"))) {
            as(stranger).body(Map.of()).post(at(request) + "/accept").then().statusCode(404);
            as(stranger)
                    .body(Map.of("reason", "no"))
                    .post(at(request) + "/decline")
                    .then()
                    .statusCode(404);
        }
        as(self("51", worker))
                .body(Map.of())
                .post(at(request) + "/accept")
                .then()
                .statusCode(403);
        var export = made(self("51", worker), worker);
        office("51").body(Map.of()).post(export + "/accept").then().statusCode(404);
    }

    @Test
    void a_claim_without_a_fact_or_a_value_is_not_taken() {
        for (var missing : List.of("fact", "claimed")) {
            var said = new HashMap<String, Object>(
                    Map.of("type", "CORRECT", "fact", "NAME", "claimed", "吉克", "workerWord", word()));
            said.remove(missing);
            office("51")
                    .body(said)
                    .post("/api/v1/workers/" + worker + "/subject-requests")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/" + missing));
        }
        ask("NAME", "x".repeat(201)).statusCode(422);
        ask("FAVOURITE_COLOUR", "blue").statusCode(400);
    }

    @Test
    void what_was_said_is_sealed_is_in_the_copy_and_goes_with_the_person_to_another_unit() {
        var request = claimed("ADDRESS", "Secret lane 3");
        assertThat(rows.all(
                        "51",
                        "SELECT encode(claimed_cipher, 'escape') FROM subject_statement WHERE request_id = '"
                                + SubjectRequestId.of(request).value() + "'"))
                .singleElement()
                .asString()
                .doesNotContain("Secret");
        var copy = read(self("51", worker), made(self("51", worker), worker));
        assertThat(copy.getList("records.subjectRequests.claimed", String.class))
                .contains("Secret lane 3");
        var relocation = office("51")
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .<String>path("id");
        office("52")
                .post("/api/v1/relocations/" + relocation + "/accept")
                .then()
                .statusCode(200);
        reached("52", worker, "ACTIVE");

        as(Passports.op("52"))
                .body(Map.of())
                .post(at(request) + "/accept")
                .then()
                .statusCode(200);
        office("52").get("/api/v1/workers/" + worker).then().body("address", equalTo("Secret lane 3"));
        office("51").get(at(request)).then().statusCode(404);
    }

    private Event task(String type) {
        return Topics.await(
                "lt.task.v1",
                event -> event.type().equals(type)
                        && event.json().path("subjectId").asText().equals(worker));
    }

    private String claimed(String fact, String value) {
        return ask(fact, value).statusCode(202).extract().path("id");
    }

    private ValidatableResponse ask(String fact, String value) {
        return as(self("51", worker))
                .body(Map.of("type", "CORRECT", "fact", fact, "claimed", value, "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/subject-requests")
                .then();
    }

    private ValidatableResponse decide(String request, String how, Map<String, ?> body) {
        return office("51").body(body).post(at(request) + "/" + how).then();
    }

    private ValidatableResponse seen(String request) {
        return as(self("51", worker)).get(at(request)).then().statusCode(200);
    }

    private String at(String request) {
        return "/api/v1/workers/" + worker + "/subject-requests/" + request;
    }
}
