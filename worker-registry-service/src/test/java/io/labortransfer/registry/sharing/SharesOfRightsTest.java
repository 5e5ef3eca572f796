package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.RightsStory.aRightsCaseOf;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
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
        opens(OFFICE);
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
            assertThat(status(stranger)).as("%s", stranger).isEqualTo(404);
        }
    }

    @Test
    void of_a_narrower_grant_no_other_group_is_shown_and_a_wider_one_follows() {
        rights = aRightsCaseOf(worker).shows(HELPER, "F2").toldTo(HELPER);
        Topics.send(rights.became("filed"));
        opens(OFFICE);
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
        opens(OFFICE);
        var old = rights.became("resolved");
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(59))).became("closed"));
        await().until(() -> mine("validTo[0]") != null);
        assertThat(status(OFFICE)).isEqualTo(200);

        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("withdrawn"));
        await().until(() -> status(OFFICE) == 404);
        Topics.send(old); // told late
        follows();
        assertThat(status(OFFICE)).isEqualTo(404);

        Topics.send(rights.on(Instant.now()).became("reopened"));
        opens(OFFICE);
        assertThat((Object) mine("validTo[0]")).isNull();
    }

    @Test
    void who_is_not_named_any_more_or_was_never_to_know_sees_nothing() {
        Topics.send(rights.shows("office-33", "F1").became("filed"));
        opens(OFFICE);
        assertThat(status(Passports.dp("33"))).isEqualTo(404); // named, but not told: hidden is hidden

        Topics.send(rights.without(HELPER).toldTo("office-33").became("referred"));
        opens(Passports.dp("33"));
        assertThat(status(OFFICE)).isEqualTo(404);
        Topics.send(rights.became("something_of_a_later_version"));
        follows();
        assertThat(status(Passports.dp("33"))).isEqualTo(200);
    }

    @Test
    void the_worker_reads_who_may_see_what_and_why_and_the_own_office_only_of_what_it_may_know() {
        Topics.send(rights.became("filed"));
        opens(OFFICE);
        as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .statusCode(200)
                .body("items.kind", contains("RIGHTS"))
                .body("items.basis", contains("RIGHTS_CASE"))
                .body("items.cause", contains(rights.id()))
                .body("items.granteeOrg", contains(HELPER))
                .body("items.granteeUnit", contains(nullValue()))
                .body("items.fieldGroups", contains(List.of("F0", "F1", "F2", "F3")))
                .body("items.open", contains(true));
        as(self())
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.org == 'office-32' }.relations", equalTo(List.of("RIGHTS")))
                .body("items.find { it.org == 'office-32' }.purpose", equalTo("RIGHTS_CASE"))
                .body("items.find { it.org == 'office-32' }.reason", equalTo(rights.id()));
        for (var reader : List.of(Passports.op("51"), Passports.st("51", "5134"))) {
            as(reader).get("/api/v1/workers/" + worker + "/shares").then().body("items", hasSize(0));
        }
        office("51")
                .get("/api/v1/workers/" + worker + "/access-records?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.org", not(hasItem(HELPER)));
        office("51")
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.findAll { it.org == 'office-32' }", hasSize(0));
        as(OFFICE)
                .get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(200)
                .body("items.org.unique()", contains(HELPER));

        Topics.send(rights.toldTo(HELPER, OWN).became("accepted"));
        await().until(() ->
                office("51").get("/api/v1/workers/" + worker + "/shares").<Integer>path("items.size()") == 1);
        office("51")
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .body("items.find { it.org == 'office-32' }.reason", equalTo(rights.id()));
    }

    @Test
    void nothing_is_opened_of_a_worker_whom_the_unit_does_not_have_and_it_moves_with_the_registration() {
        var stranger = new WorkerId(UUID.randomUUID()).wire();
        Topics.send(aRightsCaseOf(stranger).shows(HELPER, "F1").toldTo(HELPER).became("filed"));
        Topics.send(rights.became("filed"));
        opens(OFFICE);
        as(OFFICE).get("/api/v1/workers/" + stranger).then().statusCode(404);
        var relocation = office("51")
                .body(Map.of("workerId", worker, "toDivision", "520521"))
                .post("/api/v1/relocations")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
        office("52")
                .post("/api/v1/relocations/" + relocation + "/accept")
                .then()
                .statusCode(200);
        reached("52", worker, "ACTIVE");
        as(OFFICE).get("/api/v1/workers/" + worker).then().statusCode(200).body("originProvince", equalTo("52"));

        Topics.send(rights.without(HELPER).shows("office-33", "F1").toldTo("office-33").became("accepted"));
        opens(Passports.dp("33"));
        await().until(() -> status(OFFICE) == 404);
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("closed"));
        await().until(() -> status(Passports.dp("33")) == 404);
        follows();
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
        await().until(() ->
                as(Passports.dp("34")).get("/api/v1/workers/" + next).statusCode() == 200);
    }

    private Passports self() {
        return Passports.wk("51", WorkerId.of(worker).value());
    }

    private <T> T mine(String property) {
        return as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .path("items.findAll { it.cause == '" + rights.id() + "' }." + property);
    }

    private void opens(Passports who) {
        await().atMost(Duration.ofSeconds(30)).until(() -> status(who) == 200);
    }

    private int status(Passports who) {
        return as(who).get("/api/v1/workers/" + worker).statusCode();
    }
}
