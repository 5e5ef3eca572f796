package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.RightsStory.aRightsCaseOf;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.TwoUnits.reached;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
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
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
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
        moves();
        as(OFFICE).get("/api/v1/workers/" + worker).then().statusCode(200).body("originProvince", equalTo("52"));

        Topics.send(rights.without(HELPER)
                .shows("office-33", "F1")
                .toldTo("office-33")
                .became("accepted"));
        opens(Passports.dp("33"));
        await().until(() -> status(OFFICE) == 404);
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("closed"));
        await().until(() -> status(Passports.dp("33")) == 404);
        follows();
    }

    @Test
    void a_service_that_asks_for_several_leaves_a_record_for_the_case_and_another_for_who_is_hidden() {
        var other = register("51", aWorker());
        Topics.send(rights.became("filed"));
        Topics.send(transfer(other, "32", "320102").at(UUID.randomUUID()).became("opened"));
        opens(OFFICE);
        await().until(() -> as(OFFICE).get("/api/v1/workers/" + other).path("name") != null);

        resolve(List.of(worker, other)).body("items.id", containsInAnyOrder(worker, other));

        assertThat(resolvedOf(self(), worker)).containsExactly(List.of("RIGHTS"));
        assertThat(resolvedOf(Passports.wk("51", WorkerId.of(other).value()), other))
                .containsExactly(List.of("CASE"));
        assertThat(resolvedOf(Passports.op("51"), worker)).isEmpty();
        assertThat(resolvedOf(Passports.op("51"), other)).containsExactly(List.of("CASE"));
    }

    @Test
    void an_answer_that_names_nobody_is_no_matter_of_a_rights_case() throws SQLException {
        var stranger = register("51", aWorker());

        resolve(List.of(stranger)).body("items", hasSize(0));

        assertThat(lastOf("resolvePersons")).isEqualTo("{CASE}");
    }

    @Test
    void the_unit_that_a_worker_left_reads_nothing_of_a_case_that_was_never_told_there() {
        var helper = Passports.dp("51").with("org", "legal-aid-51");
        Topics.send(rights.shows("legal-aid-51", "F1").toldTo("legal-aid-51").became("filed"));
        opens(helper);
        moves();

        as(Passports.op("51"))
                .get("/api/v1/workers/" + worker + "/access-records?limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items.org", not(hasItem("legal-aid-51")));
        as(Passports.op("51"))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body("items.org", hasItem("office-51"))
                .body("items.relations.flatten()", not(hasItem("RIGHTS")))
                .body("items.org", not(hasItem("legal-aid-51")));
        as(helper)
                .get("/api/v1/workers/" + worker + "/access-records")
                .then()
                .statusCode(200)
                .body("items.org.unique()", contains("legal-aid-51"));
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
        opens(OFFICE);
        as(self())
                .get("/api/v1/workers/" + worker + "/shares")
                .then()
                .body("items.fieldGroups", contains(List.of("F0", "F2", "F3")));
        Topics.send(rights.on(Instant.now().minus(Duration.ofDays(61))).became("closed"));
        await().until(() -> status(OFFICE) == 404);
    }

    private void moves() {
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
    }

    private static ValidatableResponse resolve(List<String> workers) {
        return as(Passports.dp("32").with("act", Map.of("sub", "transfer-tracking")))
                .urlEncodingEnabled(false)
                .body(Map.of(
                        "ids",
                        workers,
                        "fieldGroups",
                        List.of("F2"),
                        "purpose",
                        "MANIFEST",
                        "basisRef",
                        "trp_01jd5t3v7x8h2k4m6n8p0q2r4s"))
                .post("/internal/persons:resolve")
                .then()
                .statusCode(200);
    }

    /** What tied the office to the worker when it had names resolved, as the reader is told. */
    private static List<List<String>> resolvedOf(Passports reader, String subject) {
        return as(reader)
                .get("/api/v1/workers/" + subject + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .extract()
                .path("items.findAll { it.operation == 'resolvePersons' }.relations");
    }

    /** The relations of the last record of an operation of the helper. */
    private static String lastOf(String operation) throws SQLException {
        var url = ConfigProvider.getConfig().getValue("suite.database.url", String.class) + "?user=postgres";
        try (var connection = DriverManager.getConnection(url);
                var select = connection.prepareStatement("SELECT relations::text FROM access_record"
                        + " WHERE operation = ? AND org = ? AND subjects = '{}' ORDER BY day DESC, id DESC LIMIT 1")) {
            select.setString(1, operation);
            select.setString(2, HELPER);
            try (var rows = select.executeQuery()) {
                assertThat(rows.next()).isTrue();
                return rows.getString(1);
            }
        }
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
