package io.labortransfer.registry.person;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A list by name and ID number in the hands of the office of the site and of the employer: those whose number they may know. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedIdentitiesTest {
    /** Hunan: no other test has a case there. */
    private static final String THERE = "43";

    private final UUID employer = UUID.randomUUID();
    private final WorkerJson person = aWorker();
    private final WorkerJson stranger = aWorker();
    private String worker = "";
    private SharingStory way = transfer("", THERE, "430102");

    @BeforeEach
    void a_worker_on_the_way_to_a_post_and_one_who_stays() {
        worker = register("51", person);
        register("51", stranger);
        way = transfer(worker, THERE, "430102").at(employer);
    }

    @Test
    void the_office_of_the_site_finds_who_has_a_contract_and_nobody_before() {
        Topics.send(match(worker, THERE, "430102").at(employer).became("offer_accepted"));
        Topics.send(way.became("opened"));
        await().until(() -> said(site(), "name") != null);
        nobody(site());

        Topics.send(way.became("contracted"));
        await().until(() -> said(site(), "idNumber") != null);

        identify(site(), stranger, person, aWorker(), person)
                .body("items.place", contains(1, 3))
                .body("items.id", contains(worker, worker));
        identify(site(), line(person.idNumber(), "别人")).body("items", hasSize(0));
        for (var elsewhere : List.of(
                Passports.dp("33"),
                Passports.dp(THERE).prefix("4302"),
                Passports.op(THERE),
                Passports.st(THERE, "51"))) {
            nobody(elsewhere);
        }
    }

    @Test
    void an_employer_finds_its_own_hires_as_long_as_they_consent() {
        Topics.send(way.became("opened"), way.became("contracted"));
        await().until(() -> as(firm()).get("/api/v1/workers/" + worker).statusCode() == 200);
        nobody(firm());
        consents("CONTACT");
        nobody(firm());

        var identity = consents("SHARE_IDENTITY_EMPLOYER");

        identify(firm(), stranger, person).body("items.place", contains(1)).body("items.id", contains(worker));
        nobody(Passports.em(THERE, "91430000MA5ABCDEH0", UUID.randomUUID()));
        nobody(Passports.em(THERE, "91430000MA5ABCDEG0"));
        revoke("51", identity);
        nobody(firm());
    }

    @Test
    void an_office_of_origin_and_of_the_site_at_once_finds_its_own_and_those_of_its_cases() {
        var own = aWorker().in("430102");
        var id = register(THERE, own);
        Topics.send(way.became("opened"), way.became("contracted"));
        await().until(() -> said(site(), "idNumber") != null);

        identify(Passports.office(THERE), person, own, stranger)
                .body("items.place", contains(0, 1))
                .body("items.id", contains(worker, id));
    }

    @Test
    void the_worker_reads_who_looked_and_the_number_is_not_in_the_record() {
        Topics.send(way.became("opened"), way.became("contracted"));
        await().until(() -> said(site(), "idNumber") != null);
        identify(site(), person, stranger).body("items", hasSize(1));

        var records = as(Passports.wk("51", WorkerId.of(worker).value()))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500");

        var record = "items.find { it.operation == 'identifyPersons' }";
        records.then()
                .statusCode(200)
                .body(record + ".province", equalTo(THERE))
                .body(record + ".relations", equalTo(List.of("CASE")))
                .body(record + ".purpose", equalTo("WAGE_BATCH"));
        assertThat(records.asString()).doesNotContain(person.idNumber()).doesNotContain(person.name());
    }

    private void nobody(Passports caller) {
        var unknown = identify(caller, aWorker()).extract().asString();
        assertThat(identify(caller, person).extract().asString()).isEqualTo(unknown);
    }

    private static Passports site() {
        return Passports.dp(THERE);
    }

    private Passports firm() {
        return Passports.em(THERE, "91430000MA5ABCDEG0", employer);
    }

    private String consents(String purpose) {
        return office("51")
                .body(Map.of(
                        "purpose", purpose, "scope", List.of(PublicId.format("emp", employer)), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private Object said(Passports by, String property) {
        return as(by).get("/api/v1/workers/" + worker).path(property);
    }

    private static Map<String, String> line(String idNumber, String name) {
        return Map.of("name", name, "idNumber", idNumber);
    }

    private static ValidatableResponse identify(Passports caller, WorkerJson... people) {
        return identify(
                caller,
                Stream.of(people)
                        .map(person -> line(person.idNumber(), person.name()))
                        .toList());
    }

    private static ValidatableResponse identify(Passports caller, Map<String, String> line) {
        return identify(caller, List.of(line));
    }

    private static ValidatableResponse identify(Passports caller, List<Map<String, String>> people) {
        return as(caller.with("act", Map.of("sub", "transfer-tracking")))
                .urlEncodingEnabled(false)
                .body(Map.of("people", people, "purpose", "WAGE_BATCH", "basisRef", "spl_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                .post("/internal/persons:identify")
                .then()
                .statusCode(200);
    }
}
