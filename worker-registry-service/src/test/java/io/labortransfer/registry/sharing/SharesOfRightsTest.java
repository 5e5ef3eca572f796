package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.RightsStory.aRightsCaseOf;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.sharing.Sight.closes;
import static io.labortransfer.registry.sharing.Sight.opens;
import static io.labortransfer.registry.sharing.Sight.self;
import static io.labortransfer.registry.sharing.Sight.status;
import static io.labortransfer.registry.sharing.Sight.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.RightsStory;
import io.labortransfer.registry.WorkerJson;
import io.labortransfer.registry.worker.WorkerId;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rights case shows those whom it names what it names, and those from whom it is hidden not even that there is one. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class SharesOfRightsTest {
    private static final String HELPER = "office-32";
    private static final String OWN = "office-51";
    private static final Passports OFFICE = Passports.dp("32");

    private final WorkerJson person = aWorker();
    private String worker = "";
    private RightsStory rights = aRightsCaseOf("");

    @BeforeEach
    void somebody_whose_right_is_at_stake() {
        worker = register("51", person);
        rights = aRightsCaseOf(worker)
                .shows(HELPER, "F1", "F2", "F3", "F4", "F6")
                .toldTo(HELPER);
    }

    @Test
    void whom_the_case_names_sees_the_groups_that_it_names_and_nobody_else_sees_anything() {
        var filed = rights.became("filed");
        Topics.send(filed, filed); // delivered twice
        opens(OFFICE, worker);
        as(OFFICE)
                .get("/api/v1/workers/" + worker)
                .then()
                .statusCode(200)
                .body("name", equalTo(person.name()))
                .body("phone", equalTo(person.phone()))
                .body("idNumber", notNullValue())
                .body("sex", notNullValue())
                .body("categories", nullValue())
                .body("laborCapacity", nullValue());
        for (var stranger : List.of(
                Passports.dp("33"),
                Passports.op("32"),
                Passports.dp("32").with("org", "office-of-another-county"),
                Passports.em("32", "91320000MA5ABCDEG0", UUID.randomUUID()).with("org", HELPER))) {
            assertThat(status(stranger, worker)).as("%s", stranger).isEqualTo(404);
        }
    }

    @Test
    void of_a_narrower_grant_no_other_group_is_shown_and_a_wider_one_follows() {
        rights = aRightsCaseOf(worker).shows(HELPER, "F2").toldTo(HELPER);
        Topics.send(rights.became("filed"));
        opens(OFFICE, worker);
        as(OFFICE)
                .get("/api/v1/workers/" + worker)
                .then()
                .body("name", equalTo(person.name()))
                .body("sex", nullValue())
                .body("phone", nullValue());
        reveal("NAME", 200);
        reveal("PHONE", 409);

        Topics.send(rights.shows(HELPER, "F2", "F3").became("accepted"));
        await().until(() -> as(OFFICE).get("/api/v1/workers/" + worker).path("phone") != null);
        reveal("PHONE", 200);
    }

    @Test
    void it_ends_sixty_days_after_the_case_and_what_is_taken_up_again_opens_again() {
        Topics.send(rights.became("filed"));
        opens(OFFICE, worker);
        var old = rights.became("resolved");
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(59))).became("closed"));
        await().until(() -> until(worker, rights.id()) != null);
        assertThat(status(OFFICE, worker)).isEqualTo(200);

        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("withdrawn"));
        closes(OFFICE, worker);
        Topics.send(old); // told late
        follows();
        assertThat(status(OFFICE, worker)).isEqualTo(404);

        Topics.send(rights.on(Instant.now()).became("reopened"));
        opens(OFFICE, worker);
        assertThat(until(worker, rights.id())).isNull();
    }

    @Test
    void who_is_not_named_any_more_or_was_never_to_know_sees_nothing() {
        Topics.send(rights.shows("office-33", "F1").became("filed"));
        opens(OFFICE, worker);
        assertThat(status(Passports.dp("33"), worker)).isEqualTo(404); // named, but not told: hidden is hidden

        Topics.send(rights.without(HELPER).toldTo("office-33").became("referred"));
        opens(Passports.dp("33"), worker);
        assertThat(status(OFFICE, worker)).isEqualTo(404);
        Topics.send(rights.became("something_of_a_later_version"));
        follows();
        assertThat(status(Passports.dp("33"), worker)).isEqualTo(200);
    }

    @Test
    void nothing_is_opened_of_a_worker_whom_the_unit_does_not_have_and_it_moves_with_the_registration() {
        var stranger = new WorkerId(UUID.randomUUID()).wire();
        Topics.send(aRightsCaseOf(stranger).shows(HELPER, "F1").toldTo(HELPER).became("filed"));
        Topics.send(rights.became("filed"));
        opens(OFFICE, worker);
        as(OFFICE).get("/api/v1/workers/" + stranger).then().statusCode(404);
        moves(worker);
        as(OFFICE).get("/api/v1/workers/" + worker).then().statusCode(200).body("originProvince", equalTo("52"));

        Topics.send(rights.without(HELPER)
                .shows("office-33", "F1")
                .toldTo("office-33")
                .became("accepted"));
        opens(Passports.dp("33"), worker);
        closes(OFFICE, worker);
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("closed"));
        closes(Passports.dp("33"), worker);
        follows();
    }

    @Test
    void an_organization_that_a_case_names_twice_sees_what_both_names_need() {
        var twice = rights.became("filed")
                .carrying(Map.of(
                        "workerId",
                        worker,
                        "grantees",
                        List.of(
                                Map.of("org", HELPER, "fieldGroups", List.of("F2")),
                                Map.of("org", HELPER, "fieldGroups", List.of("F3", "F0"))),
                        "visibleTo",
                        List.of(HELPER),
                        "version",
                        1));
        Topics.send(twice);
        opens(OFFICE, worker);
        as(self(worker))
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .body("items.fieldGroups", contains(List.of("F0", "F2", "F3")));
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("closed"));
        closes(OFFICE, worker);
    }

    private void reveal(String field, int status) {
        as(OFFICE)
                .body(Map.of("purpose", "IDENTITY_CHECK", "reason", "who files it", "fields", List.of(field)))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then()
                .statusCode(status);
    }

    /** What comes after is taken in when this is. */
    private static void follows() {
        var next = register("51", aWorker());
        Topics.send(
                aRightsCaseOf(next).shows("office-34", "F1").toldTo("office-34").became("filed"));
        opens(Passports.dp("34"), next);
    }
}
