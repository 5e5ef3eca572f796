package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.Doors.word;
import static io.labortransfer.registry.SharingStory.consent;
import static io.labortransfer.registry.SharingStory.match;
import static io.labortransfer.registry.SharingStory.revoke;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.kit.ids.PublicId;
import io.labortransfer.registry.SharingStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Event;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who learns a name, a number and a phone, and at which step. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharedNamesTest {
    private static final String THERE = "32";
    private static final String STARS = "99\\*{12}.{4}";

    private final UUID employer = UUID.randomUUID();
    private final WorkerJson person =
            aWorker().with("emergencyContact", Map.of("name", "阿木", "relation", "brother", "phone", "+8613900009999"));
    private String worker = "";
    private SharingStory way = transfer("", THERE, "320102");

    @BeforeEach
    void a_worker_on_the_way_to_a_post() {
        worker = register("51", person);
        way = transfer(worker, THERE, "320102").at(employer);
    }

    @Test
    void
            the_office_of_the_site_learns_the_name_with_the_offer_the_number_with_the_contract_and_the_phone_with_the_trip() {
        consent("51", worker, THERE);
        var asked = match(worker, THERE, "320102").at(employer);
        Topics.send(asked.became("mutual"));
        opens(there());
        sees(there()).body("name", nullValue());

        Topics.send(asked.became("offer_accepted"));
        await().until(() -> said(there(), "name") != null);
        sees(there())
                .body("name", equalTo(person.name()))
                .body("idNumber", nullValue())
                .body("phone", nullValue())
                .body("birthDate", nullValue())
                .body("address", nullValue())
                .body("categories", nullValue());
        var tag = as(there()).get("/api/v1/workers/" + worker).header("ETag");

        Topics.send(way.became("opened"), way.became("contracted"));
        await().until(() -> said(there(), "idNumber") != null);
        sees(there()).body("idNumber", matchesPattern(STARS)).body("phone", nullValue());
        as(there())
                .header("If-None-Match", tag)
                .get("/api/v1/workers/" + worker)
                .then()
                .statusCode(200);

        Topics.send(way.became("scheduled"));
        await().until(() -> said(there(), "phone") != null);
        Topics.send(way.became("no_show"), way.became("cancelled"));
        await().until(() -> said(self(), "/shares", "items.find { it.cause == '" + way.id() + "' }.validTo") != null);
        sees(there()).body("phone", equalTo(person.phone())).body("emergencyContact", nullValue());
        for (var stranger : List.of(
                Passports.dp("33"), Passports.op(THERE), Passports.dp(THERE).prefix("3202"))) {
            as(stranger).get("/api/v1/workers/" + worker).then().statusCode(404);
        }
    }

    @Test
    void an_employer_sees_the_profile_with_its_accepted_offer_and_of_the_person_what_the_worker_consents_to() {
        as(firm()).get("/api/v1/workers/" + worker).then().statusCode(404);
        Topics.send(way.became("opened"), way.became("contracted"));
        opens(firm());
        sees(firm())
                .body("registrationDivision", equalTo("513431"))
                .body("name", nullValue())
                .body("idNumber", nullValue())
                .body("laborCapacity", nullValue());

        var identity = consents("SHARE_IDENTITY_EMPLOYER", employer);
        sees(firm())
                .body("name", equalTo(person.name()))
                .body("idNumber", matchesPattern(STARS))
                .body("phone", nullValue());
        consents("CONTACT", UUID.randomUUID());
        sees(firm()).body("phone", nullValue());
        var contact = consents("CONTACT", employer);
        sees(firm()).body("phone", equalTo(person.phone())).body("emergencyContact", nullValue());
        Topics.send(way.became("on_post"));
        await().until(() -> said(firm(), "emergencyContact.phone") != null);

        revoke("51", contact);
        sees(firm()).body("phone", nullValue()).body("emergencyContact", nullValue());
        revoke("51", identity);
        sees(firm()).body("name", nullValue()).body("idNumber", nullValue());
        for (var stranger : List.of(
                Passports.em(THERE, "91320000MA5ABCDEH0", UUID.randomUUID()),
                Passports.em(THERE, "91320000MA5ABCDEJ0"),
                Passports.em("33", "91320000MA5ABCDEG0", employer))) {
            as(stranger).get("/api/v1/workers/" + worker).then().statusCode(404);
        }
        for (var more : List.of("/history", "/intents", "/consents", "/shares")) {
            assertThat(as(firm()).get("/api/v1/workers/" + worker + more).statusCode())
                    .as(more)
                    .isIn(403, 404);
        }
        as(firm()).get("/api/v1/workers").then().statusCode(200).body("items.id", equalTo(List.of(worker)));
    }

    @Test
    void the_worker_reads_which_employer_sees_what_and_when_it_looked() {
        Topics.send(way.became("opened"));
        opens(firm());
        consents("SHARE_IDENTITY_EMPLOYER", employer);
        sees(firm());
        as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .statusCode(200)
                .body("items.granteeEmployerId", containsInAnyOrder(null, PublicId.format("emp", employer)))
                .body("items.find { it.granteeEmployerId != null }.fieldGroups", equalTo(List.of("F0", "F1", "F2")))
                .body("items.open", equalTo(List.of(true, true)));
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body("items.find { it.province == '32' }.relations", equalTo(List.of("CASE")))
                .body("items.find { it.province == '32' }.fieldGroups", containsInAnyOrder("F0", "F1", "F2"))
                .body("items.find { it.province == '32' }.purpose", equalTo("ACCEPTED_OFFER"));
    }

    @Test
    void an_office_an_employer_and_a_station_read_what_they_were_shown_themselves() {
        Topics.send(way.became("opened"));
        opens(there());
        opens(firm());
        var station = Passports.st("51", "5134");
        as(station).get("/api/v1/workers/" + worker).then().statusCode(200);
        for (var reader : List.of(there(), firm(), station)) {
            List<String> orgs = as(reader)
                    .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("items.org.unique()");
            assertThat(orgs).hasSize(1);
        }
        as(there())
                .get("/api/v1/workers/" + worker + "/access-records?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("items.org", contains("office-32"))
                .body("nextCursor", notNullValue());
        for (var stranger : List.of(Passports.dp("33"), Passports.st("51", "44"), Passports.op(THERE))) {
            as(stranger)
                    .get("/api/v1/workers/" + worker + "/access-records")
                    .then()
                    .statusCode(404);
        }
        as(Passports.no())
                .get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(403);
    }

    @Test
    void values_are_revealed_as_far_as_the_case_has_come_and_the_worker_reads_why() {
        reveal(there(), "NAME").statusCode(404);
        Topics.send(way.became("opened"));
        opens(there());
        reveal(there(), "NAME").statusCode(200).body("name", equalTo(person.name()));
        reveal(there(), "ID_NUMBER").statusCode(409).body("code", equalTo("VALUE_NOT_SHARED"));
        reveal(firm(), "NAME").statusCode(409);
        Topics.send(way.became("contracted"));
        await().until(() -> said(there(), "idNumber") != null);
        reveal(there(), "ID_NUMBER").statusCode(200).body("idNumber", equalTo(person.idNumber()));
        reveal(there(), "PHONE").statusCode(409);
        reveal(there(), "ADDRESS").statusCode(409);
        consents("SHARE_IDENTITY_EMPLOYER", employer);
        reveal(firm(), "ID_NUMBER").statusCode(200).body("idNumber", equalTo(person.idNumber()));
        reveal(Passports.dp("33"), "NAME").statusCode(404);
        reveal(Passports.st("51", "5134"), "NAME").statusCode(403);
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.findAll { it.operation == 'revealWorker' && it.relations == ['CASE'] }", hasSize(3))
                .body("items.find { it.operation == 'revealWorker' }.reason", equalTo("the contract wants the number"));
    }

    @Test
    void a_service_is_told_the_names_that_its_caller_may_know() {
        var unknown = resolve(there()).statusCode(200).extract().asString();
        consent("51", worker, THERE);
        Topics.send(match(worker, THERE, "320102").became("mutual"));
        opens(there());
        assertThat(resolve(there()).statusCode(200).extract().asString()).isEqualTo(unknown);

        Topics.send(way.became("opened"));
        await().until(() -> said(there(), "name") != null);
        resolve(there())
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].name", equalTo(person.name()))
                .body("items[0].idNumber", nullValue())
                .body("items[0].phone", nullValue());
        resolve(firm()).statusCode(200).body("items", hasSize(0));
        consents("SHARE_IDENTITY_EMPLOYER", employer);
        consents("CONTACT", employer);
        resolve(firm()).body("items.name", contains(person.name())).body("items.phone", contains(person.phone()));
        resolve(Passports.dp("33")).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void a_case_that_leads_to_another_employer_is_over_for_the_one_before() {
        Topics.send(way.became("opened"), way.became("on_post"));
        opens(firm());
        var next = UUID.randomUUID();
        var rehired = way.at(next).became("opened");
        Topics.send(rehired, rehired); // delivered twice
        var there = Passports.em(THERE, "91320000MA5ABCDEK0", next);
        opens(there);
        as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .body("items", hasSize(3))
                .body(
                        "items.find { it.granteeEmployerId == '" + PublicId.format("emp", employer) + "' }.validTo",
                        notNullValue())
                .body(
                        "items.find { it.granteeEmployerId == '" + PublicId.format("emp", next) + "' }.validTo",
                        nullValue());
        sees(there()).body("phone", nullValue()); // the way to the next post is not planned yet
    }

    @Test
    void who_may_be_called_need_not_say_who_it_is() {
        Topics.send(way.became("opened"), way.became("contracted"), way.became("on_post"));
        opens(firm());
        var contact = consents("CONTACT", employer);
        sees(firm())
                .body("phone", equalTo(person.phone()))
                .body("emergencyContact.phone", equalTo("+8613900009999"))
                .body("name", nullValue())
                .body("idNumber", nullValue());
        reveal(firm(), "PHONE").statusCode(200).body("phone", equalTo(person.phone()));
        reveal(firm(), "NAME").statusCode(409).body("code", equalTo("VALUE_NOT_SHARED"));
        reveal(firm(), "ID_NUMBER").statusCode(409);
        resolve(firm())
                .statusCode(200)
                .body("items.phone", contains(person.phone()))
                .body("items[0].name", nullValue());
        as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .body("items.find { it.granteeEmployerId != null }.fieldGroups", equalTo(List.of("F0", "F1", "F3")));

        revoke("51", contact);
        sees(firm()).body("phone", nullValue()).body("emergencyContact", nullValue());
        reveal(firm(), "PHONE").statusCode(409);
        resolve(firm()).statusCode(200).body("items", hasSize(0));
    }

    @Test
    void whom_to_call_in_an_emergency_an_employer_knows_while_the_work_lasts() {
        var begun = on_post();
        var left = way.became("separated");
        Topics.send(left, left, begun); // the separation twice, and what was before it once more
        await().until(() -> said(firm(), "emergencyContact") == null);
        Topics.send(begun, way.became("rematching"), way.became("returning"));
        follows("returning");
        sees(firm())
                .body("emergencyContact", nullValue())
                .body("name", equalTo(person.name()))
                .body("idNumber", matchesPattern(STARS))
                .body("phone", equalTo(person.phone()));
        sees(there()).body("phone", equalTo(person.phone()));

        Topics.send(way.became("opened"), way.became("on_post"));
        await().until(() -> said(firm(), "emergencyContact.phone") != null);
    }

    @Test
    void a_case_that_is_over_tells_nobody_whom_to_call_in_an_emergency() {
        on_post();
        Topics.send(way.became("completed"));
        await().until(() -> said(firm(), "emergencyContact") == null);
        sees(firm()).body("name", equalTo(person.name())).body("phone", equalTo(person.phone()));
        assertThat(said(self(), "/shares", "items.findAll { it.cause == '" + way.id() + "' }.open"))
                .isEqualTo(List.of(true, true));
    }

    @Test
    void who_is_hired_elsewhere_is_called_about_by_the_next_employer_only() {
        on_post();
        var next = UUID.randomUUID();
        Topics.send(way.at(next).became("opened"));
        await().until(() -> said(firm(), "emergencyContact") == null);
        sees(firm()).body("phone", equalTo(person.phone()));
        consents("CONTACT", next);
        consents("SHARE_IDENTITY_EMPLOYER", next);
        var there = Passports.em(THERE, "91320000MA5ABCDEK0", next);
        sees(there).body("emergencyContact", nullValue());
        Topics.send(way.became("on_post"));
        await().until(() -> said(there, "emergencyContact.phone") != null);
        sees(firm()).body("emergencyContact", nullValue());
    }

    /** The worker works at the employer and lets it see all it may. */
    private Event on_post() {
        consents("SHARE_IDENTITY_EMPLOYER", employer);
        consents("CONTACT", employer);
        Topics.send(way.became("opened"), way.became("contracted"));
        var begun = way.became("on_post");
        Topics.send(begun);
        await().until(() -> said(firm(), "emergencyContact.phone") != null);
        return begun;
    }

    /** What comes after is taken in when this is: events of a worker stay in their order. */
    private void follows(String what) {
        var probe = transfer(worker, "33", "330102");
        Topics.send(probe.became("opened"));
        await(what)
                .until(() ->
                        as(Passports.dp("33")).get("/api/v1/workers/" + worker).statusCode() == 200);
    }

    private static Passports there() {
        return Passports.dp(THERE);
    }

    private Passports firm() {
        return Passports.em(THERE, "91320000MA5ABCDEG0", employer);
    }

    private Passports self() {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private String consents(String purpose, UUID whom) {
        return office("51")
                .body(Map.of("purpose", purpose, "scope", List.of(PublicId.format("emp", whom)), "workerWord", word()))
                .post("/api/v1/workers/" + worker + "/consents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private ValidatableResponse reveal(Passports by, String field) {
        return as(by).body(Map.of(
                        "fields",
                        List.of(field),
                        "purpose",
                        "REAL_NAME_DUTY",
                        "reason",
                        "the contract wants the number"))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then();
    }

    private ValidatableResponse resolve(Passports caller) {
        return as(caller.with("act", Map.of("sub", "transfer-tracking")))
                .urlEncodingEnabled(false)
                .body(Map.of(
                        "ids",
                        List.of(worker),
                        "fieldGroups",
                        List.of("F2", "F3"),
                        "purpose",
                        "MANIFEST",
                        "basisRef",
                        "trp_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                .post("/internal/persons:resolve")
                .then();
    }

    private Object said(Passports by, String property) {
        return said(by, "", property);
    }

    private Object said(Passports by, String of, String property) {
        return as(by).get("/api/v1/workers/" + worker + of).path(property);
    }

    private void opens(Passports who) {
        await().until(() -> as(who).get("/api/v1/workers/" + worker).statusCode() == 200);
    }

    private ValidatableResponse sees(Passports who) {
        return as(who).get("/api/v1/workers/" + worker).then().statusCode(200);
    }
}
