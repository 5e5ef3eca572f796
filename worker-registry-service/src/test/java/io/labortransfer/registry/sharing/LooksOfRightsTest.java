package io.labortransfer.registry.sharing;

import static io.labortransfer.registry.Doors.as;
import static io.labortransfer.registry.Doors.office;
import static io.labortransfer.registry.Doors.register;
import static io.labortransfer.registry.RightsStory.aRightsCaseOf;
import static io.labortransfer.registry.SharingStory.transfer;
import static io.labortransfer.registry.TwoUnits.moves;
import static io.labortransfer.registry.WorkerJson.aWorker;
import static io.labortransfer.registry.sharing.Sight.opens;
import static io.labortransfer.registry.sharing.Sight.self;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.labortransfer.registry.RightsStory;
import io.labortransfer.registry.subject.PersonCopy;
import io.labortransfer.testing.Passports;
import io.labortransfer.testing.SuiteServers;
import io.labortransfer.testing.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of a look by a rights case reads the worker, and whoever may know of the case; nobody else. */
@QuarkusTest
@QuarkusTestResource(SuiteServers.class)
class LooksOfRightsTest {
    private static final String HELPER = "office-32";
    private static final String OWN = "office-51";
    private static final Passports OFFICE = Passports.dp("32");

    private String worker = "";
    private RightsStory rights = aRightsCaseOf("");

    @BeforeEach
    void somebody_whose_right_is_at_stake() {
        worker = register("51", aWorker());
        rights = aRightsCaseOf(worker).shows(HELPER, "F1", "F2", "F3").toldTo(HELPER);
    }

    @Test
    void the_worker_reads_who_may_see_what_and_why_and_the_own_office_only_of_what_it_may_know() {
        Topics.send(rights.became("filed"));
        opens(OFFICE, worker);
        as(self(worker))
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
        as(self(worker))
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
                .body("items.find { it.org == 'office-32' }.rightsCaseId", equalTo(rights.id()));
    }

    @Test
    void a_service_that_asks_for_several_leaves_a_record_for_the_case_and_another_for_who_is_hidden() {
        var other = register("51", aWorker());
        Topics.send(rights.became("filed"));
        Topics.send(transfer(other, "32", "320102").at(UUID.randomUUID()).became("opened"));
        opens(OFFICE, worker);
        await().until(() -> as(OFFICE).get("/api/v1/workers/" + other).path("name") != null);

        resolve(List.of(worker, other)).body("items.id", containsInAnyOrder(worker, other));

        assertThat(resolvedOf(self(worker), worker)).containsExactly(List.of("RIGHTS"));
        assertThat(resolvedOf(self(other), other)).containsExactly(List.of("CASE"));
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
        opens(helper, worker);
        moves(worker);

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
    void who_may_know_of_the_case_reads_every_look_by_it_and_nobody_else_does() {
        Topics.send(rights.toldTo(HELPER, OWN).became("filed"));
        opens(OFFICE, worker);
        as(OFFICE)
                .body(Map.of("purpose", "IDENTITY_CHECK", "reason", "who files it", "fields", List.of("NAME")))
                .post("/api/v1/workers/" + worker + "/reveal")
                .then()
                .statusCode(200);
        resolve(List.of(worker));
        as(OFFICE).get("/api/v1/workers/" + worker + "/access-records").then().statusCode(200);

        for (var reader : List.of(self(worker), Passports.op("51"))) {
            looks(reader)
                    .body(
                            "items.findAll { it.org == 'office-32' }.operation.unique()",
                            containsInAnyOrder("listAccessRecords", "resolvePersons", "revealWorker", "getWorker"))
                    .body("items.findAll { it.org == 'office-32' }.rightsCaseId.unique()", contains(rights.id()))
                    .body("items.findAll { it.org == 'office-51' }.rightsCaseId.unique()", contains(nullValue()));
        }
        as(Passports.op("51").with("org", "office-of-another-county"))
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200)
                .body("items.org", not(hasItem(HELPER)));

        Topics.send(rights.toldTo(HELPER).became("accepted"));
        await().until(() ->
                office("51").get("/api/v1/workers/" + worker + "/shares").<Integer>path("items.size()") == 0);
        looks(Passports.op("51")).body("items.org", not(hasItem(HELPER)));
        looks(self(worker)).body("items.findAll { it.org == 'office-32' }.size()", greaterThanOrEqualTo(4));
    }

    @Test
    void people_whom_different_cases_show_at_once_stand_in_a_record_for_each_case() {
        var other = register("51", aWorker());
        var hidden = aRightsCaseOf(other).shows(HELPER, "F2").toldTo(HELPER);
        Topics.send(rights.toldTo(HELPER, OWN).became("filed"));
        Topics.send(hidden.became("filed"));
        opens(OFFICE, worker);
        opens(OFFICE, other);

        resolve(List.of(worker, other)).body("items.id", containsInAnyOrder(worker, other));

        assertThat(resolvedOf(Passports.op("51"), worker)).containsExactly(List.of("RIGHTS"));
        assertThat(resolvedOf(Passports.op("51"), other)).isEmpty();
        assertThat(resolvedOf(self(other), other)).containsExactly(List.of("RIGHTS"));
        as(self(other))
                .get("/api/v1/workers/" + other + "/access-records?limit=500")
                .then()
                .body("items.find { it.operation == 'resolvePersons' }.rightsCaseId", equalTo(hidden.id()));
    }

    @Test
    void the_copy_tells_of_the_case_to_the_person_alone() {
        Topics.send(rights.became("filed"));
        opens(OFFICE, worker);
        var request = PersonCopy.made(self(worker), worker);

        assertThat(PersonCopy.fetch(Passports.op("51"), request).asString()).doesNotContain("RIGHTS", HELPER);
        var mine = PersonCopy.read(self(worker), request);
        assertThat(mine.getList("records.shares.relation", String.class)).contains("RIGHTS");
        assertThat(mine.getList("records.accessRecords.org", String.class)).contains(HELPER);
    }

    @Test
    void a_look_that_was_asked_for_because_of_a_case_is_told_with_the_case_whatever_it_rests_on() {
        var other = register("51", aWorker());
        Topics.send(rights.became("filed"));
        Topics.send(transfer(other, "32", "320102").at(UUID.randomUUID()).became("opened"));
        opens(OFFICE, worker);
        await().until(() -> as(OFFICE).get("/api/v1/workers/" + other).path("name") != null);

        resolve(Passports.op("51"), List.of(worker), rights.id());
        resolve(Passports.dp("32"), List.of(worker, other), rights.id());
        as(Passports.op("51").with("act", Map.of("sub", "transfer-tracking")))
                .body(Map.of(
                        "people",
                        List.of(Map.of("name", "nobody", "idNumber", "1")),
                        "purpose",
                        "MANIFEST",
                        "basisRef",
                        rights.id()))
                .urlEncodingEnabled(false)
                .post("/internal/persons:identify")
                .then()
                .statusCode(200);

        for (var somebody : List.of(worker, other)) {
            assertThat(resolvedOf(Passports.op("51"), somebody)).isEmpty();
            assertThat(as(Passports.op("51"))
                            .get("/api/v1/workers/" + somebody + "/access-records?limit=500")
                            .asString())
                    .doesNotContain(rights.id());
            as(self(somebody))
                    .get("/api/v1/workers/" + somebody + "/access-records?limit=500")
                    .then()
                    .body(
                            "items.findAll { it.operation == 'resolvePersons' }.reason.unique()",
                            contains("transfer-tracking for " + rights.id()))
                    .body(
                            "items.findAll { it.operation == 'resolvePersons' }.rightsCaseId.unique()",
                            contains(rights.id()));
        }
        assertThat(resolvedOf(self(worker), worker)).containsExactlyInAnyOrder(List.of("OWN"), List.of("RIGHTS"));
        assertThat(resolvedOf(self(other), other)).containsExactly(List.of("CASE"));
        var request = PersonCopy.made(self(worker), worker);
        assertThat(PersonCopy.fetch(Passports.op("51"), request).asString()).doesNotContain(rights.id());
        assertThat(PersonCopy.fetch(self(worker), request).asString()).contains(rights.id());

        Topics.send(rights.toldTo(HELPER, OWN).became("accepted"));
        await().until(() ->
                office("51").get("/api/v1/workers/" + worker + "/shares").<Integer>path("items.size()") == 1);
        assertThat(resolvedOf(Passports.op("51"), worker)).hasSize(2);
        assertThat(resolvedOf(Passports.op("51"), other)).isEmpty();
    }

    private ValidatableResponse looks(Passports reader) {
        return as(reader)
                .get("/api/v1/workers/" + worker + "/access-records?limit=500")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse resolve(List<String> workers) {
        return resolve(Passports.dp("32"), workers, "trp_01jd5t3v7x8h2k4m6n8p0q2r4s");
    }

    private static ValidatableResponse resolve(Passports who, List<String> workers, String basis) {
        return as(who.with("act", Map.of("sub", "transfer-tracking")))
                .urlEncodingEnabled(false)
                .body(Map.of("ids", workers, "fieldGroups", List.of("F2"), "purpose", "MANIFEST", "basisRef", basis))
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
}
